import { holdsAny } from '../../checking/ownLines.ts';
import type { SiblingsRule } from '../../checking/rule.ts';
import type { Place } from '../../syntax/places.ts';
import { SECTIONS } from '../../syntax/statement.ts';

/** The groups that are checked. A group in an amendment may be filled by moves. */
const HELD: Partial<Record<Place, string>> = {
  'group of activities': 'activities',
  group: 'competences',
  'group in a section': 'competences',
};

export const emptyGroup: SiblingsRule = {
  id: 'empty-group',
  group: 'completeness',
  scope: 'siblings',
  of: ['group'],
  least: 0,
  severity: 'warning',
  summary: 'An empty group',
  why: 'A group is a heading for competences or activities. Without any, it is a heading with nothing under it, in the list and on the map.',
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
      message: `${group} has no ${held}. Add one, or remove the group.`,
    });
  },
};
