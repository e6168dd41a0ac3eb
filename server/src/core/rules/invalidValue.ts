import { lookUp } from '../model/inheritance.ts';
import { findProperty, placesOfProperty, type ValueKind } from '../model/properties.ts';
import { isValidId, type Part, type Statement } from '../syntax/statement.ts';
import { removeLine, replaceIn, spotOf } from './edits.ts';
import type { Fix, StatementRule, WorkspaceView } from './rule.ts';
import { valuesIn } from './valueList.ts';
import { type Fault, judgeValue, short } from './values.ts';

const REFERENCE = /^@[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/;

export const invalidValue: StatementRule = {
  id: 'invalid-value',
  group: 'structure',
  scope: 'statement',
  of: ['property'],
  severity: 'error',
  summary: 'A value that its property cannot take',
  why: 'Versions are compared, dates are waited for, sources are linked to. That works when each is written in the one form that is read the same everywhere.',
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
      const message = `'${property.name}' needs a value after its colon.`;
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
    const faults = faultsIn(text, valueKindOf(problem.statement));
    const found = faults.find(
      ({ part }) => part.start === problem.span.start && part.end === problem.span.end,
    );
    if (found?.better === undefined) return [];
    const { better, part } = found;
    const safe = found.safe && isKnown(better, workspace.frameworkOf(spot.path) ?? '', workspace);
    const title = better === '' ? 'Remove the comma' : `Change to '${short(better)}'`;
    const fix: Fix = { title, safe, changes: [replaceIn(spot, part, better)] };
    return [fix];
  },
};

function faultsIn(text: Part, kind: ValueKind): (Fault & { readonly part: Part })[] {
  if (kind !== 'references' && kind !== 'sources') {
    const fault = judgeValue(text.text, kind);
    return fault ? [{ ...fault, part: text }] : [];
  }
  return valuesIn(text).flatMap((part) => {
    const fault = judgeReference(part.text);
    return fault ? [{ ...fault, part }] : [];
  });
}

function judgeReference(value: string): Fault | undefined {
  if (REFERENCE.test(value)) return undefined;
  if (value === '') return { message: 'There is nothing beside this comma.', better: '', safe: true };
  // `@engage and @plan` is a list as well.
  const words = value
    .slice(0, 500)
    .split(/\s+/)
    .filter((word, index) => index === 0 || !/^(?:and|&)$/i.test(word));
  const better = words.map((word) => `@${word.replace(/^[@"'([]+|(?<![.;:"')\]])[.;:"')\]]+$/g, '')}`);
  const several = better.length > 1;
  // Words without the sign are a title or a sentence, and making each a reference would help nobody.
  const likely = better.every((word) => REFERENCE.test(word)) && (!several || words.every(isMarked));
  const message =
    several && likely
      ? `References have commas between them: '${better.join(', ')}'.`
      : `'${short(value)}' is no reference: one begins with '@', as in '@${isValidId(value) ? value : 'engage'}'.`;
  return { message, better: likely ? better.join(', ') : undefined, safe: likely };
}

/** Of references, whether there is what they would refer to. */
function isKnown(better: string, framework: string, workspace: WorkspaceView): boolean {
  if (!better.startsWith('@')) return true;
  return better.split(', ').every((reference) => {
    const [id = '', other] = reference.slice(1).split('/').reverse();
    return lookUp(other ?? framework, id, workspace).declarations.length > 0;
  });
}

function isMarked(word: string): boolean {
  return word.startsWith('@');
}

/** A property of one name takes values of one kind, wherever it stands. */
function valueKindOf({ keyword }: Statement): ValueKind {
  const name = keyword?.text ?? '';
  const [place] = placesOfProperty(name);
  return (place && findProperty(place, name)?.value) ?? 'text';
}
