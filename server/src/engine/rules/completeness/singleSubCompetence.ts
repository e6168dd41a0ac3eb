import type { SiblingsRule } from '../../checking/rule.ts';
import { fragmentIn } from '../../model/fragments.ts';
import { wholeSpan } from '../../syntax/document.ts';
import type { StatementKind } from '../../syntax/statement.ts';

const ENTRIES: ReadonlySet<StatementKind | undefined> = new Set<StatementKind>(['item', 'unknown']);

export const singleSubCompetence: SiblingsRule = {
  id: 'single-sub-competence',
  group: 'completeness',
  scope: 'siblings',
  of: ['item'],
  severity: 'hint',
  summary: 'A list with only one sub-competence',
  why: 'A list with one entry is usually a sentence that was cut in two, or a list with missing entries. Readers and reviewers understand either more easily once it is corrected.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client's concerns, by:
      evidence: @leaflet
      - asking clarifying questions
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
source leaflet: What to expect of your therapist
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to answer the client's concerns, by:
      - asking clarifying questions
      - showing that the client's account has been understood
    - An ability to draw on knowledge of the three phases of therapy:
      - an ability to draw on knowledge of the greater freedom that the middle phase leaves
`,
  ],
  check({ path, node: { statement, children } }, report) {
    if (statement?.kind !== 'item') return;
    // An unknown line has its own problem, and may be the second entry.
    const entries = children.filter((child) => ENTRIES.has(child.statement?.kind));
    const only = entries[0]?.statement;
    if (entries.length !== 1 || only?.kind !== 'item' || only.text === undefined) return;
    // A complete sentence adds detail to the competence above it; it does not continue it.
    if (fragmentIn(only.text) === undefined) return;
    const message = 'This is the only sub-competence here. Join it to the line above, or add the others.';
    report({ path, statement: only, span: wholeSpan(only), message });
  },
};
