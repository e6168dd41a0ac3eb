import { type Fact, lookUp } from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';
import type { Phrase } from '../engine/language/index.ts';
import type { Position, Span } from '../engine/text/index.ts';
import { nameAt } from './names.ts';
import { termAt, termsOf } from './terms.ts';

/** What a name in a document refers to, in whatever line it is read. */
export type Subject = NamedSubject | FrameworkSubject;

/** The target of an id: a domain, a competence, a facet, a term … */
export interface NamedSubject {
  readonly kind: 'name';
  /** The framework that declares it or, if none does, the one that was searched. */
  readonly framework: string;
  readonly name: string;
  /** Its declarations: usually one, and none if the name is wrong or its file is missing. */
  readonly declarations: readonly Fact[];
}

export interface FrameworkSubject {
  readonly kind: 'framework';
  readonly id: string;
}

/** A subject with the words at the cursor that refer to it. */
export interface SubjectInText {
  readonly subject: Subject;
  readonly span: Span;
  /** The framework in which the name is looked up, which is another one than the line's if the reference names it. */
  readonly written: string;
  /** If the cursor is on the words of a term in running text, the phrase of the glossary. */
  readonly words: TermMatch | undefined;
}

/** A phrase of the glossary: a term or another form of it. */
export interface TermMatch {
  readonly framework: string;
  readonly phrase: Phrase;
}

/**
 * Resolves the name at a position: an id, or else the words of a term. In `@framework/id`, each half is a name.
 * Undefined if there is no name.
 */
export function subjectAt(engine: Workspace, path: string, position: Position): SubjectInText | undefined {
  const name = nameAt(engine, path, position);
  if (name) return subjectOfFact(engine, name.fact, position.column);
  const term = termAt(engine, path, position);
  const declaration = term && termsOf(engine, term.framework, term.phrase)[0];
  const subject = declaration && subjectOf(engine, declaration.framework, declaration.name);
  return subject && { subject, span: term.span, written: term.framework, words: term };
}

/** The subject of `name` when it is written in `framework`. */
function subjectOf(engine: Workspace, framework: string, name: string): NamedSubject {
  const { declarations } = lookUp(framework, name, engine);
  return { kind: 'name', framework: declarations[0]?.framework ?? framework, name, declarations };
}

/** Whether `@id`, written in `framework` without a prefix, leads to the header of the framework with that id. */
export function leadsToHeader(engine: Workspace, framework: string, id: string): boolean {
  return lookUp(framework, id, engine).declarations.length === 0 && Boolean(engine.facts(id)?.headers.size);
}

/** The range of the id in the line of a fact, without `@` and the name of a framework. */
export function spanOfId({ role, part, name }: Fact): Span {
  return role === 'reference' ? { start: part.end - name.length, end: part.end } : part;
}

/** The range of the framework's name in a reference; undefined if it has none. */
export function spanOfFramework(fact: Fact): Span | undefined {
  const start = fact.part.start + 1;
  const end = spanOfId(fact).start - 1;
  return fact.role === 'reference' && end > start ? { start, end } : undefined;
}

function subjectOfFact(engine: Workspace, fact: Fact, column: number): SubjectInText | undefined {
  const { role, framework, name, part } = fact;
  if (role === 'header' || role === 'part' || role === 'uses') return frameworkAt(framework, part);
  if (name === '') return undefined;
  const span = spanOfId(fact);
  const owner = spanOfFramework(fact);
  if (owner && column <= owner.end) return frameworkAt(framework, owner);
  if (role === 'reference' && leadsToHeader(engine, framework, name)) return frameworkAt(name, span);
  const subject = subjectOf(engine, framework, name);
  if (role !== 'facet') return { subject, span, written: framework, words: undefined };
  // An undeclared property may have the name of something else.
  const declarations = subject.declarations.filter(({ kind }) => kind === 'facet');
  if (declarations.length === 0) return undefined;
  return { subject: { ...subject, declarations }, span, written: framework, words: undefined };
}

function frameworkAt(id: string, span: Span): SubjectInText {
  return { subject: { kind: 'framework', id }, span, written: id, words: undefined };
}
