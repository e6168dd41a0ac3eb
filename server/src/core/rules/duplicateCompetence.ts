import { tellRepeated } from './repeated.ts';
import type { TextRule } from './rule.ts';
import { findingAt, placesInOrder, relatedPlace } from './textPlaces.ts';

/** Fragments of a few words may well complete several lead-ins. */
const LEAST_WORDS = 5;

export const duplicateCompetence: TextRule = {
  id: 'duplicate-competence',
  group: 'wording',
  scope: 'framework',
  about: 'text',
  severity: 'warning',
  summary: 'The same statement twice in one framework',
  why: 'A statement that stands twice is counted, taught and assessed twice, and sooner or later one of the two is changed and the other forgotten. Case, space, quotes and the final stop make no difference. Where a statement belongs in two activities, let one of them refer to the other with `see:`.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity principles: Knowledge of the principles
    - An ability to draw on knowledge that IPT rests on a medical model
  activity reframe: Ability to reframe the problem
    - An ability to draw on knowledge that IPT rests on a medical model.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity principles: Knowledge of the principles
    - [medical] An ability to draw on knowledge that IPT rests on a medical model
  activity reframe: Ability to reframe the problem
    see: @medical
    - An ability to share the diagnosis with the client
`,
  ],
  check(text, workspace, report) {
    if (text.count < 2 || text.text.split(' ').length < LEAST_WORDS) return;
    const [first, ...others] = placesInOrder(text, workspace);
    if (first === undefined) return;
    const related = relatedPlace(first, 'It stands here first.');
    tellRepeated(others, (other, more) =>
      report(findingAt(other, `This statement stands twice in the framework.${more}`, related)),
    );
  },
};
