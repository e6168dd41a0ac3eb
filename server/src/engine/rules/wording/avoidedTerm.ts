import { isCodeInProse } from '../../checking/codeInProse.ts';
import { replaceIn, spotOf } from '../../checking/edits.ts';
import type { NameRule } from '../../checking/rule.ts';
import { firstToRead } from '../../index/factOrder.ts';
import type { Occurrence } from '../../language/phrases.ts';
import type { Phrase } from '../../language/vocabulary.ts';
import { literalSpans } from '../../model/literals.ts';
import type { Text } from '../../syntax/statement.ts';
import { capitalised } from '../../text/capitalised.ts';
import { SpanSet } from '../../text/spanSet.ts';

export const avoidedTerm: NameRule = {
  id: 'avoided-term',
  group: 'wording',
  scope: 'framework',
  about: 'name',
  of: ['term'],
  severity: 'warning',
  summary: 'A word that the glossary says to avoid',
  why: 'The group agreed on one word for each thing, and listed in the glossary which words not to use for it. Two words for the same thing make readers look for two things.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the patient
                                           ^^^^^^^
glossary:
  term client: client
    avoid: patient
    > The person who comes for help.
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly and patiently with the client
    - An ability to use the Patient Health Questionnaire and the form "When a patient is ill"
    - An ability to work with in-patient teams, see https://example.org/patient/1
glossary:
  term client: client
    avoid: patient
    > The person who comes for help.
`,
  ],
  check(name, workspace, report) {
    const term = firstToRead(
      [...name.declarations].filter(({ kind }) => kind === 'term'),
      workspace,
    );
    const vocabulary = workspace.vocabulary(name.framework);
    if (term?.statement.text === undefined || vocabulary === undefined) return;
    const { text: preferred } = term.statement.text;
    for (const { statement, path, occurrences } of vocabulary.avoided(name.name)) {
      const { text } = statement;
      if (text === undefined) continue;
      const reserved = reservedSpans(text);
      for (const occurrence of occurrences) {
        const span = { start: text.start + occurrence.start, end: text.start + occurrence.end };
        if (reserved.overlaps(span) || isPartOfName(occurrence, text)) continue;
        const typed = statement.source.slice(span.start, span.end);
        report({
          path,
          statement,
          span,
          message: `The glossary says to avoid '${typed}'. Use '${preferred}'.`,
          related: [
            {
              path: term.path,
              statement: term.statement,
              span: term.part,
              message: 'The term is defined here.',
            },
          ],
        });
      }
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const preferred = problem.related?.[0]?.statement.text?.text;
    if (spot === undefined || preferred === undefined || isCodeInProse(spot)) return [];
    const typed = problem.statement.source.slice(problem.span.start, problem.span.end);
    const written = startsLarge(typed) ? capitalised(preferred) : preferred;
    return [
      { title: `Change to '${written}'`, safe: false, changes: [replaceIn(spot, problem.span, written)] },
    ];
  },
};

/** A few words between quotes: a quotation or a name. */
const QUOTED =
  /[“„«][^“”„«»]{1,200}[”“»]|(?<![\p{L}\p{N}])(?:‘[^‘’]{1,200}’|"[^"]{1,200}"|'[^']{1,200}')(?![\p{L}\p{N}])/gu;
const LARGE_AFTER = /^ \p{Lu}/u;
const LARGE_BEFORE = /\S \p{Lu}[\p{L}\p{M}'’-]* $/u;

/** `Patient Health Questionnaire`, and the second part of `in-patient`. */
function isPartOfName({ phrase, start, end }: Occurrence<Phrase>, { text }: Text): boolean {
  if (text.charAt(start - 1) === '-') return true;
  // If the glossary itself uses a capital, as for German nouns, a capital in the text is not the sign of a name.
  const isNoun = [...phrase.forms.keys()].some(({ text: form }) => form && startsLarge(form.text));
  if (isNoun || !startsLarge(text.slice(start, end))) return false;
  return (
    LARGE_AFTER.test(text.slice(end, end + 3)) ||
    LARGE_BEFORE.test(text.slice(Math.max(0, start - 60), start))
  );
}

/** Parts of a text whose words the glossary does not govern: code, addresses, references and quotations. */
function reservedSpans(text: Text): SpanSet {
  const quoted = [...text.text.matchAll(QUOTED)].map(({ 0: { length }, index }) => ({
    start: text.start + index,
    end: text.start + index + length,
  }));
  return new SpanSet([...literalSpans(text), ...quoted]);
}

function startsLarge(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}
