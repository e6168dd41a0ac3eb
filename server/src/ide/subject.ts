import { type Fact, lookUp } from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';
import type { Phrase } from '../engine/language/index.ts';
import type { Position, Span } from '../engine/text/index.ts';
import { nameAt } from './names.ts';
import { termAt, termsOf } from './terms.ts';

/** What a name in a document stands for, whatever line it is read in. */
export type Subject = NamedSubject | FrameworkSubject;

/** What an id stands for: a domain, a competence, a facet, a term … */
export interface NamedSubject {
  readonly kind: 'name';
  /** The framework that declares it; where none does, the one in which it is looked for. */
  readonly framework: string;
  readonly name: string;
  /** Where it is declared: mostly once, and nowhere when the name is wrong or its file is missing. */
  readonly declarations: readonly Fact[];
}

export interface FrameworkSubject {
  readonly kind: 'framework';
  readonly id: string;
}

/** A subject, and the words at the cursor that stand for it. */
export interface SubjectInText {
  readonly subject: Subject;
  readonly span: Span;
  /** The framework in which the name is looked up: another than that of the line where the line names another. */
  readonly written: string;
  /** Where the cursor stands in running text on the words of a term: what of the glossary they are. */
  readonly words: Words | undefined;
}

/** Words of a glossary: those of a term, or another form of it. */
export interface Words {
  readonly framework: string;
  readonly phrase: Phrase;
}

/**
 * What is meant at a position: by the id there, or else by the words of a term. Of `@framework/id`, each half means what
 * it names. Undefined when nothing there has a name.
 */
export function subjectAt(engine: Workspace, path: string, position: Position): SubjectInText | undefined {
  const name = nameAt(engine, path, position);
  if (name) return subjectOfFact(engine, name.fact, position.column);
  const term = termAt(engine, path, position);
  const declaration = term && termsOf(engine, term.framework, term.phrase)[0];
  const subject = declaration && subjectOf(engine, declaration.framework, declaration.name);
  return subject && { subject, span: term.span, written: term.framework, words: term };
}

/** What `name` stands for, written in `framework`. */
function subjectOf(engine: Workspace, framework: string, name: string): NamedSubject {
  const { declarations } = lookUp(framework, name, engine);
  return { kind: 'name', framework: declarations[0]?.framework ?? framework, name, declarations };
}

/** Whether `@id`, written in `framework` without naming another, leads to the header of the framework of that id. */
export function leadsToHeader(engine: Workspace, framework: string, id: string): boolean {
  return lookUp(framework, id, engine).declarations.length === 0 && Boolean(engine.facts(id)?.headers.size);
}

/** The stretch of a line in which a fact writes the id, without `@` and without the framework before it. */
export function spanOfId({ role, part, name }: Fact): Span {
  return role === 'reference' ? { start: part.end - name.length, end: part.end } : part;
}

/** The stretch of a line in which a reference names another framework; undefined when it names none. */
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
  // A property that nobody has declared may have the name of something else.
  const declarations = subject.declarations.filter(({ kind }) => kind === 'facet');
  if (declarations.length === 0) return undefined;
  return { subject: { ...subject, declarations }, span, written: framework, words: undefined };
}

function frameworkAt(id: string, span: Span): SubjectInText {
  return { subject: { kind: 'framework', id }, span, written: id, words: undefined };
}
