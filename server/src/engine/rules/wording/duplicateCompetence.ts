import { reportRepeated } from '../../checking/repeated.ts';
import type { TextRule } from '../../checking/rule.ts';
import { findingAt, placesInOrder, relatedPlace } from '../../checking/textPlaces.ts';

/** Shorter competences are skipped, because a few words may complete several lead-ins. */
const LEAST_WORDS = 5;

export const duplicateCompetence: TextRule = {
  id: 'duplicate-competence',
  group: 'wording',
  scope: 'framework',
  about: 'text',
  severity: 'warning',
  summary: 'A competence that appears twice in one framework',
  why: 'A competence that appears twice is counted, taught and assessed twice, and sooner or later one copy is changed and the other forgotten. Capital letters, spaces, quotes and a final full stop make no difference. If a competence belongs in two activities, let one refer to the other with `see:`.',
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
    const related = relatedPlace(first, 'It first appears here.');
    reportRepeated(others, (other, more) =>
      report(
        findingAt(
          other,
          `This competence appears twice in the framework. Remove it here, or refer to the other with 'see:'.${more}`,
          related,
        ),
      ),
    );
  },
};
