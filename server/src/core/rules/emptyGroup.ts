import type { Place } from '../syntax/places.ts';
import { SECTIONS } from '../syntax/statement.ts';
import { holdsAny } from './ownLines.ts';
import type { SiblingsRule } from './rule.ts';

/** The groups that are spoken of here. Into a group of an amendment, competences may be moved from elsewhere. */
const HELD: Partial<Record<Place, string>> = {
  'group of activities': 'activity',
  group: 'competence',
  'group in a section': 'competence',
};

export const emptyGroup: SiblingsRule = {
  id: 'empty-group',
  group: 'completeness',
  scope: 'siblings',
  of: ['group'],
  least: 0,
  severity: 'warning',
  summary: 'A group that holds nothing',
  why: 'A group is a heading for the competences or activities under it. Without any it is a heading over nothing, in the list and on the map.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  group starting: Starting therapy
        ^^^^^^^^
    > What is done in the first sessions.
  activity engage: Ability to engage the client
    application:
      group: Ability to develop a therapeutic alliance
      ^^^^^
      - An ability to speak plainly with the client
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  group starting: Starting therapy
    activity engage: Ability to engage the client
      application:
        group alliance: Ability to develop a therapeutic alliance
          - An ability to speak plainly with the client
`,
  ],
  check({ path, node, inside }, report) {
    const { statement } = node;
    const held = HELD[inside];
    if (held === undefined || statement?.keyword === undefined) return;
    if (holdsAny(node, ['item', 'group', 'activity', 'include', ...SECTIONS])) return;
    const group = statement.id ? `The group '${statement.id.text}'` : 'This group';
    report({
      path,
      statement,
      span: statement.id ?? statement.keyword,
      message: `${group} holds no ${held} yet.`,
    });
  },
};
