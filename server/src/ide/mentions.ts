import { type Fact, heirsOf, lookUp, type Name } from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';
import type { Phrase } from '../engine/language/index.ts';
import { lineOf, type Statement } from '../engine/syntax/index.ts';
import type { Span } from '../engine/text/index.ts';
import {
  type FrameworkSubject,
  leadsToHeader,
  type NamedSubject,
  type Subject,
  spanOfFramework,
  spanOfId,
} from './subject.ts';
import { usesOfPhrases } from './terms.ts';

/** A place that declares or names a subject. */
export interface Mention {
  readonly path: string;
  readonly statement: Statement;
  readonly span: Span;
  /**
   * - `declaration`: the line declares it
   * - `amendment`: the line of an adaptation changes it
   * - `reference`: the line refers to it by its id
   * - `form`: the glossary declares words for the term
   * - `words`: running text uses the words of the term
   */
  readonly kind: 'declaration' | 'amendment' | 'reference' | 'form' | 'words';
  /** The framework that the line belongs to. */
  readonly from: string;
}

/** A mention with its current line, counted from 0. */
export interface PlacedMention extends Mention {
  readonly line: number;
}

/**
 * Every place that declares or names the subject, in the order of documents and lines. With `within`, only that
 * document is searched.
 */
export function mentionsOf(engine: Workspace, subject: Subject, within?: string): readonly PlacedMention[] {
  const found = [...idMentions(engine, subject), ...wordMentions(engine, subject, within)];
  return placed(engine, within === undefined ? found : found.filter(({ path }) => path === within));
}

/** Every place that names the subject by its id, including declarations. */
export function idMentionsOf(engine: Workspace, subject: Subject): readonly PlacedMention[] {
  return placed(engine, [...idMentions(engine, subject)]);
}

/** The frameworks in which the name means this subject: the one that declares it, and those that inherit it. */
export function frameworksKnowing(
  engine: Workspace,
  { framework, name, declarations }: NamedSubject,
): readonly string[] {
  const own = engine.facts(framework);
  const heirs = own && declarations.length ? heirsOf(own, engine) : [];
  const knowing = heirs.filter(({ id }) => meansTheSame(engine, { framework, name }, id));
  return [framework, ...knowing.map(({ id }) => id)];
}

/** Whether a name has the same meaning in `heir`, which inherits names from its framework. */
export function meansTheSame(
  engine: Workspace,
  { framework, name }: Pick<NamedSubject, 'framework' | 'name'>,
  heir: string,
): boolean {
  return lookUp(heir, name, engine).declarations.some((declaration) => declaration.framework === framework);
}

/** The phrases of a term; none for other subjects. */
function phrasesOf(engine: Workspace, subject: Subject): ReadonlySet<Phrase> {
  if (subject.kind === 'framework' || !subject.declarations.some(({ kind }) => kind === 'term')) return NONE;
  return engine.vocabulary(subject.framework)?.phrasesOf(subject.name) ?? NONE;
}

const NONE: ReadonlySet<Phrase> = new Set();

function idMentions(engine: Workspace, subject: Subject): Iterable<Mention> {
  return subject.kind === 'framework' ? ofFramework(engine, subject) : ofName(engine, subject);
}

function* ofName(engine: Workspace, subject: NamedSubject): Iterable<Mention> {
  // A property is not a use of a competence that happens to have the same name.
  const isFacet = subject.declarations.some(({ kind }) => kind === 'facet');
  for (const framework of frameworksKnowing(engine, subject)) {
    const name = engine.name(framework, subject.name);
    if (name === undefined) continue;
    for (const fact of factsOfName(name, isFacet)) yield mention(fact, spanOfId(fact));
  }
}

function* factsOfName(name: Name, isFacet: boolean): Iterable<Fact> {
  yield* name.declarations;
  yield* name.references;
  yield* name.targets;
  yield* name.placements;
  if (isFacet) yield* name.facets;
}

function* ofFramework(engine: Workspace, { id }: FrameworkSubject): Iterable<Mention> {
  const own = engine.facts(id);
  for (const facts of [own?.headers, own?.parts, own?.uses]) {
    for (const fact of facts ?? []) yield mention(fact, fact.part);
  }
  // `@framework/id`, in the framework itself and in others.
  for (const { references } of own?.names.values() ?? []) {
    for (const fact of references) {
      const span = spanOfFramework(fact);
      if (span) yield mention(fact, span);
    }
  }
  for (const framework of frameworksIn(engine)) {
    const references = engine.name(framework, id)?.references;
    if (!references?.size || !leadsToHeader(engine, framework, id)) continue;
    for (const fact of references) yield mention(fact, spanOfId(fact));
  }
}

/** Every framework with a document. */
function frameworksIn(engine: Workspace): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const path of engine.paths()) ids.add(engine.frameworkOf(path) ?? '');
  return ids;
}

function* wordMentions(engine: Workspace, subject: Subject, within: string | undefined): Iterable<Mention> {
  const phrases = phrasesOf(engine, subject);
  if (subject.kind === 'framework' || phrases.size === 0) return;
  for (const { forms } of phrases) {
    for (const [statement, { path, term }] of forms) {
      const { text } = statement;
      if (text && term === subject.name) {
        yield { path, statement, span: text, kind: 'form', from: subject.framework };
      }
    }
  }
  for (const use of usesOfPhrases(engine, subject.framework, phrases, within))
    yield { ...use, kind: 'words' };
}

function mention({ role, path, statement, from, part }: Fact, span: Span): Mention {
  const kind = role === 'declaration' || role === 'header' ? 'declaration' : 'reference';
  // The target of a move is not amended by it.
  const isAmended = role === 'target' && part !== statement.into;
  return { path, statement, span, kind: isAmended ? 'amendment' : kind, from };
}

function placed(engine: Workspace, mentions: readonly Mention[]): readonly PlacedMention[] {
  const found = new Map<string, PlacedMention>();
  for (const each of mentions) {
    const document = engine.document(each.path);
    const line = document ? lineOf(document, each.statement) : -1;
    // `uses: @ipt` names the framework both as a value and as a reference.
    if (line >= 0) found.set(`${each.path}\n${line}:${each.span.start}`, { ...each, line });
  }
  return [...found.values()].sort(compare);
}

function compare(left: PlacedMention, right: PlacedMention): number {
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  return left.line - right.line || left.span.start - right.span.start;
}
