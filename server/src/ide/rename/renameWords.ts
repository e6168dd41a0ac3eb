import { baseFrameworksOf, type Fact, firstToRead, heirsOf } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import type { Form, Phrase, Vocabulary } from '../../engine/language/index.ts';
import { isNaming } from '../../engine/model/index.ts';
import { lineOf, type Statement } from '../../engine/syntax/index.ts';
import type { Span } from '../../engine/text/index.ts';
import type { TermMatch } from '../subject.ts';
import { type TermUse, termsOf, usesOfPhrases } from '../terms.ts';
import { withCapitalsOf } from './capitals.ts';
import { refuse } from './refuse.ts';
import type { RenameChange, Renaming } from './renaming.ts';

/** Characters that have no special meaning in any text. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} '’.()/&–-]*[\p{L}\p{M}\p{N}])?$/u;

/**
 * Renames a glossary term, or another form of it, in the glossary and in all running text. The id and the other forms
 * stay.
 */
export function renameWords(engine: Workspace, { framework, phrase }: TermMatch, span: Span): Renaming {
  const vocabulary = engine.vocabulary(framework);
  const giving = onlyForm(engine, framework, phrase);
  const given = vocabulary && placeIn(giving.statement, phrase, vocabulary);
  if (given === undefined) refuse('These words are not in the glossary, so they cannot be renamed.');
  const form = giving.statement.source.slice(given.start, given.end);
  return {
    span,
    placeholder: form,
    changesTo(name) {
      const words = name.replace(/\s+/g, ' ');
      if (words === form) return [];
      if (!PLAIN.test(words)) {
        refuse('Use only letters, digits, spaces, hyphens and apostrophes in a glossary term.');
      }
      refuseTaken(engine, framework, phrase, words);
      const uses = [...usesOfPhrases(engine, framework, new Set([phrase]))].filter(isRunning);
      return [
        changeAt(engine, giving, given, words, undefined),
        ...uses.map((use) => changeOfUse(engine, use, framework, form, words)),
      ].filter((change) => change !== undefined);
    },
  };
}

interface Giving {
  readonly path: string;
  readonly statement: Statement;
}

/** The only line that declares the phrase. */
function onlyForm(engine: Workspace, framework: string, { forms }: Phrase): Giving {
  const lines = [...forms];
  const avoided = lines.find(([, { role }]) => role === 'avoid');
  if (avoided) refuseAvoided(engine, framework, avoided[1]);
  const [only] = lines;
  if (only === undefined || lines.length > 1) {
    const terms = [...new Set(lines.map(([, { term }]) => `'${term}'`))].join(' and ');
    refuse(`These words are in the glossary more than once, under ${terms}. Remove the duplicates first.`);
  }
  const [statement, { path }] = only;
  return { path, statement };
}

function refuseAvoided(engine: Workspace, framework: string, { term }: Form): never {
  const declaration = firstToRead(engine.name(framework, term)?.declarations ?? [], engine);
  const preferred = declaration?.statement.text?.text ?? term;
  refuse(`The glossary lists these as words to avoid. Rename the term '${preferred}' instead.`);
}

/** Refuses words that mean something else in this glossary, or in another one that applies to the same texts. */
function refuseTaken(engine: Workspace, framework: string, phrase: Phrase, words: string): void {
  const own = engine.facts(framework);
  const others = own ? [...baseFrameworksOf(own, engine), ...heirsOf(own, engine)].map(({ id }) => id) : [];
  for (const id of [framework, ...others]) {
    const same = engine
      .vocabulary(id)
      ?.occurrencesIn(words)
      .find(({ phrase: other, start, end }) => other !== phrase && start === 0 && end === words.length);
    if (same === undefined) continue;
    const [declaration]: readonly Fact[] = termsOf(engine, id, same.phrase);
    const where = id === framework ? 'The glossary' : `The glossary of '${id}'`;
    refuse(
      `${where} already contains '${words}', under the term '${declaration?.name ?? ''}'. Choose other words.`,
    );
  }
}

function isRunning({ statement: { kind, keyword } }: TermUse): boolean {
  return kind !== 'property' || !isNaming(keyword?.text ?? '');
}

/** The range of the phrase in the line. */
function placeIn({ text }: Statement, phrase: Phrase, vocabulary: Vocabulary): Span | undefined {
  const found = vocabulary.occurrencesIn(text?.text ?? '').find((other) => other.phrase === phrase);
  return text && found && { start: text.start + found.start, end: text.start + found.end };
}

function changeOfUse(
  engine: Workspace,
  use: TermUse,
  framework: string,
  form: string,
  words: string,
): RenameChange | undefined {
  const typed = use.statement.source.slice(use.span.start, use.span.end);
  // Other frameworks have their own authors, who decide about their words.
  const doubt = use.from === framework ? undefined : `Text in '${use.from}', which uses this glossary`;
  return changeAt(engine, use, use.span, withCapitalsOf(typed, form, words), doubt);
}

function changeAt(
  engine: Workspace,
  { path, statement }: Giving,
  span: Span,
  text: string,
  doubt: string | undefined,
): RenameChange | undefined {
  const document = engine.document(path);
  const line = document ? lineOf(document, statement) : -1;
  if (line < 0) return undefined;
  const range = { start: { line, column: span.start }, end: { line, column: span.end } };
  return { path, range, text, doubt };
}
