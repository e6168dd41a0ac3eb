import { removeLine, replaceIn, spotOf } from '../../checking/edits.ts';
import type { StatementRule } from '../../checking/rule.ts';
import { valuesIn } from '../../checking/valueList.ts';
import { type Fault, judgeValue, short } from '../../checking/values.ts';
import { findProperty, placesOfProperty, type ValueKind } from '../../model/properties.ts';
import { isValidId, type Part, type Statement } from '../../syntax/statement.ts';

const REFERENCE = /^@[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/;

export const invalidValue: StatementRule = {
  id: 'invalid-value',
  group: 'structure',
  scope: 'statement',
  of: ['property'],
  severity: 'error',
  summary: 'A value that is not valid for its property',
  why: 'Versions are compared, review dates are checked and sources are linked. That only works if every value has the expected form.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
  version: 1.0
           ^^^
  status: In review
          ^^^^^^^^^
  language: en_GB
            ^^^^^
  published: 5 March 2026
             ^^^^^^^^^^^^
  review-by: 2027-02-29
             ^^^^^^^^^^
  homepage: www.ucl.ac.uk/CORE
            ^^^^^^^^^^^^^^^^^^
  publisher:
  ^^^^^^^^^
domain basic: Basic competences
`,
    `
framework ipt: Interpersonal Psychotherapy
source lemma-2010: Lemma, Roth & Pilling, competences for IPT
  doi: https://doi.org/10.1017/S1352465808004141
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  isbn: 978-0-19-280722-1
        ^^^^^^^^^^^^^^^^^
  year: c. 2010
        ^^^^^^^
domain basic: Basic competences
  activity engage: Ability to engage the client
    evidence: lemma-2010
              ^^^^^^^^^^
    see: @ipt @lemma-2010
         ^^^^^^^^^^^^^^^^
    see: @ipt and @lemma-2010
         ^^^^^^^^^^^^^^^^^^^^
    - An ability to speak plainly with the client
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
  version: 1.0.0-draft.2
  status: in-review
  language: en-GB
  published: 2026-11-21
  review-by: 2028-02-29
  homepage: https://www.ucl.ac.uk/CORE
  publisher: UCL
source lemma-2010: Lemma, Roth & Pilling, competences for IPT
  doi: 10.1017/S1352465808004141
  isbn: 978-0-19-280722-9
  year: 2010
domain basic: Basic competences
  activity engage: Ability to engage the client
    evidence: @lemma-2010
    see: @ipt, @lemma-2010
    - An ability to speak plainly with the client
`,
  ],
  check({ path, node: { statement }, place }, report) {
    if (statement?.kind !== 'property' || statement.keyword === undefined) return;
    const property = findProperty(place, statement.keyword.text);
    if (property === undefined) return;
    if (statement.text === undefined) {
      const message = `'${property.name}' has no value. Add one after the colon.`;
      return report({ path, statement, span: statement.keyword, message });
    }
    for (const { part, message } of faultsIn(statement.text, property.value)) {
      report({ path, statement, span: part, message });
    }
  },
  fixes(problem, workspace) {
    const spot = spotOf(problem, workspace);
    const { text, keyword } = problem.statement;
    if (spot === undefined || keyword === undefined) return [];
    if (text === undefined) {
      if (spot.node.children.length > 0) return [];
      return [{ title: `Remove '${keyword.text}'`, safe: false, changes: [removeLine(spot)] }];
    }
    const part = { ...problem.span, text: spot.statement.source.slice(problem.span.start, problem.span.end) };
    const better = faultOf(part, valueKindOf(problem.statement))?.better;
    if (better === undefined) return [];
    // Correcting a value is a guess, but a comma with no value beside it can be removed without asking.
    const safe = better === '';
    const title = safe ? 'Remove the comma' : `Change to '${short(better)}'`;
    return [{ title, safe, changes: [replaceIn(spot, part, better)] }];
  },
};

function faultsIn(text: Part, kind: ValueKind): (Fault & { readonly part: Part })[] {
  const parts = isList(kind) ? valuesIn(text) : [text];
  return parts.flatMap((part) => {
    const fault = faultOf(part, kind);
    return fault ? [{ ...fault, part }] : [];
  });
}

/** What is wrong with one value, if anything. For a missing value in a list, the part is the comma beside it. */
function faultOf({ text }: Part, kind: ValueKind): Fault | undefined {
  if (!isList(kind)) return judgeValue(text, kind);
  return judgeReference(text === ',' ? '' : text);
}

function isList(kind: ValueKind): boolean {
  return kind === 'references' || kind === 'sources';
}

function judgeReference(value: string): Fault | undefined {
  if (REFERENCE.test(value)) return undefined;
  if (value === '')
    return { message: 'A value is missing beside this comma. Add it, or remove the comma.', better: '' };
  // `@engage and @plan` is also a list.
  const words = value
    .slice(0, 500)
    .split(/\s+/)
    .filter((word, index) => index === 0 || !/^(?:and|&)$/i.test(word));
  const better = words.map((word) => `@${word.replace(/^[@"'([]+|(?<![.;:"')\]])[.;:"')\]]+$/g, '')}`);
  const several = better.length > 1;
  // Several words without '@' are a title or a sentence; turning each into a reference would not help.
  const likely = better.every((word) => REFERENCE.test(word)) && (!several || words.every(isMarked));
  const message =
    several && likely
      ? `There is no comma between the references. Write '${better.join(', ')}'.`
      : `'${short(value)}' is not a reference. Start it with '@': '@${isValidId(value) ? value : 'engage'}'.`;
  return { message, better: likely ? better.join(', ') : undefined };
}

function isMarked(word: string): boolean {
  return word.startsWith('@');
}

/** The kind of a property's values, which only depends on its name. */
function valueKindOf({ keyword }: Statement): ValueKind {
  const name = keyword?.text ?? '';
  const [place] = placesOfProperty(name);
  return (place && findProperty(place, name)?.value) ?? 'text';
}
