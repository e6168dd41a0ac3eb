import { baseFrameworksOf, type Fact, heirsOf, inReadingOrder } from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';
import { type Phrase, type Vocabulary, withinOthers } from '../engine/language/index.ts';
import { findProperty, literalSpans } from '../engine/model/index.ts';
import type { Statement, Text } from '../engine/syntax/index.ts';
import { type Position, type Span, SpanSet } from '../engine/text/index.ts';
import { type LineAndAncestors, lineContextAt } from './lineContext.ts';

/** A glossary term, or another form of it, with its position in running text. */
export interface TermInText {
  /** The framework whose glossary contains the phrase. */
  readonly framework: string;
  readonly phrase: Phrase;
  readonly span: Span;
}

/** A place in running text that uses a term. */
export interface TermUse {
  readonly path: string;
  readonly statement: Statement;
  readonly phrase: Phrase;
  readonly span: Span;
  /** The framework that the text belongs to. */
  readonly from: string;
}

/** The term used at a position; undefined if there is none. */
export function termAt(engine: Workspace, path: string, position: Position): TermInText | undefined {
  const document = engine.document(path);
  const context = document && lineContextAt(document, position.line);
  const text = context && runningText(context);
  const from = engine.frameworkOf(path);
  if (text === undefined || from === undefined) return undefined;
  const literals = new SpanSet(literalSpans(text));
  for (const [framework, vocabulary] of vocabulariesFor(engine, from)) {
    const found = vocabulary
      .occurrencesIn(text.text)
      .map(({ phrase, start, end }) => ({
        phrase,
        span: { start: text.start + start, end: text.start + end },
      }))
      .filter(({ span }) => holds(span, position.column) && !literals.overlaps(span))
      // If terms overlap, the longest is the one that the author means.
      .sort((left, right) => lengthOf(right.span) - lengthOf(left.span))[0];
    if (found) return { framework, ...found };
  }
  return undefined;
}

/**
 * Finds the uses of `phrases`, which belong to terms of a framework, in its own texts and in those of frameworks that
 * inherit its glossary. With `within`, only that document is searched.
 */
export function* usesOfPhrases(
  engine: Workspace,
  framework: string,
  phrases: ReadonlySet<Phrase>,
  within?: string,
): Iterable<TermUse> {
  const own = engine.facts(framework);
  const vocabulary = engine.vocabulary(framework);
  if (own === undefined || vocabulary === undefined) return;
  for (const { path, statement } of textsWith(engine, framework, vocabulary, phrases)) {
    if (within !== undefined && path !== within) continue;
    yield* usesIn(statement, path, framework, phrases, [vocabulary]);
  }
  const firstWords = new Set([...phrases].map(({ first }) => first));
  for (const heir of heirsOf(own, engine)) {
    const ids = [...vocabulariesFor(engine, heir.id)];
    // Entries in the inheriting framework's own glossary, or in a nearer one, take precedence.
    const chain = ids.slice(0, ids.findIndex(([id]) => id === framework) + 1).map(([, each]) => each);
    for (const { path, statement } of textsOf(engine, heir.id)) {
      if (within !== undefined && path !== within) continue;
      if (!holdsAny(statement.text, firstWords)) continue;
      yield* usesIn(statement, path, heir.id, phrases, chain);
    }
  }
}

/** The lines that declare a phrase as a term, or as another form of one, with the facts of these terms. */
export function termsOf(engine: Workspace, framework: string, phrase: Phrase): readonly Fact[] {
  const ids = new Set([...phrase.forms.values()].map(({ term }) => term));
  const declarations = [...ids].flatMap((id) => [...(engine.name(framework, id)?.declarations ?? [])]);
  return inReadingOrder(
    declarations.filter(({ kind }) => kind === 'term'),
    engine,
  );
}

/** The running text of a line, without ids and values. */
function runningText({ statement, place }: LineAndAncestors): Text | undefined {
  const { kind, keyword, text } = statement;
  if (kind === 'property' && findProperty(place, keyword?.text ?? '')?.value !== 'text') return undefined;
  return text;
}

/** The terms of a framework, and of those whose glossary it inherits, the nearest first. */
function vocabulariesFor(engine: Workspace, framework: string): (readonly [id: string, Vocabulary])[] {
  const facts = engine.facts(framework);
  const ids = [framework, ...(facts ? baseFrameworksOf(facts, engine).map(({ id }) => id) : [])];
  return ids.flatMap((id) => {
    const vocabulary = engine.vocabulary(id);
    return vocabulary ? [[id, vocabulary] as const] : [];
  });
}

interface TextLine {
  readonly path: string;
  readonly statement: Statement;
}

/** The lines of a framework that contain one of its phrases, including the definitions of its glossary. */
function* textsWith(
  engine: Workspace,
  framework: string,
  { texts }: Vocabulary,
  phrases: ReadonlySet<Phrase>,
): Iterable<TextLine> {
  const held = new Set([...phrases].flatMap((phrase) => [...phrase.texts]));
  for (const statement of held) yield { path: texts.get(statement) ?? '', statement };
  yield* definitionsIn(engine, framework);
}

function* textsOf(engine: Workspace, framework: string): Iterable<TextLine> {
  for (const [statement, path] of engine.vocabulary(framework)?.texts ?? []) yield { path, statement };
  yield* definitionsIn(engine, framework);
}

/** The prose that defines the terms of a framework. */
function* definitionsIn(engine: Workspace, framework: string): Iterable<TextLine> {
  for (const { declarations } of engine.facts(framework)?.names.values() ?? []) {
    for (const declaration of declarations) {
      if (declaration.kind !== 'term') continue;
      for (const { statement } of engine.nodeOf(declaration)?.children ?? []) {
        if (statement?.kind === 'prose') yield { path: declaration.path, statement };
      }
    }
  }
}

/** The positions of phrases of the last of `chain` that do not overlap those of the ones before it. */
function* usesIn(
  statement: Statement,
  path: string,
  from: string,
  phrases: ReadonlySet<Phrase>,
  chain: readonly Vocabulary[],
): Iterable<TermUse> {
  const { text } = statement;
  if (text === undefined) return;
  const literals = new SpanSet(literalSpans(text));
  const occurrences = chain.at(-1)?.occurrencesIn(text.text) ?? [];
  const within = withinOthers(occurrences);
  const nearer = new SpanSet(chain.slice(0, -1).flatMap((vocabulary) => vocabulary.occurrencesIn(text.text)));
  for (const occurrence of occurrences) {
    if (!phrases.has(occurrence.phrase) || within.has(occurrence) || nearer.overlaps(occurrence)) continue;
    const span = { start: text.start + occurrence.start, end: text.start + occurrence.end };
    if (literals.overlaps(span)) continue;
    yield { path, statement, phrase: occurrence.phrase, span, from };
  }
}

function holdsAny(text: Text | undefined, words: ReadonlySet<string>): boolean {
  const lower = text?.text.toLowerCase() ?? '';
  for (const word of words) if (lower.includes(word)) return true;
  return false;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function holds({ start, end }: Span, column: number): boolean {
  return start <= column && column <= end;
}
