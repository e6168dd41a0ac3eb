import type { TextRule, WorkspaceView } from '../../checking/rule.ts';
import {
  comparePlaces,
  findingAt,
  placesInOrder,
  relatedPlace,
  type TextPlace,
} from '../../checking/textPlaces.ts';
import { LEAST_SIMILARITY, type SameText } from '../../language/likeness.ts';

export const nearDuplicateCompetence: TextRule = {
  id: 'near-duplicate-competence',
  group: 'wording',
  scope: 'framework',
  about: 'text',
  severity: 'information',
  options: {
    threshold: {
      default: 0.85,
      minimum: LEAST_SIMILARITY,
      maximum: 1,
      summary: 'The share of words that two competences must have in common to be reported',
    },
  },
  summary: 'Two competences in one framework that are almost the same',
  why: 'Two competences that differ in a word or two are often the same one, reworded in only one place. Readers look for a difference that nobody intended. If both are intended, make the difference clear.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity inventory: Ability to take the inventory
    - An ability to help the client recall the important people in their life, past and present
    - An ability to help the client to recall the important people in their life, past and present
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity inventory: Ability to take the inventory
    - An ability to help the client recall the important people in their life, past and present
    - An ability to help the client say what they would like to change in each relationship
`,
  ],
  check(text, workspace, report, optionsFor) {
    const [place] = placesInOrder(text, workspace);
    if (place === undefined) return;
    const { threshold = 1 } = optionsFor(place.path);
    const earlier = mostAlikeBefore(text, place, threshold, workspace);
    if (earlier === undefined) return;
    const related = relatedPlace(earlier, 'This competence is almost the same.');
    report(
      findingAt(
        place,
        'Another competence is almost the same. Remove one of them, or make the difference clear.',
        related,
      ),
    );
  },
};

/** The most similar text before this one: of two similar texts, the later one is reported. */
function mostAlikeBefore(
  text: SameText,
  place: TextPlace,
  threshold: number,
  workspace: WorkspaceView,
): TextPlace | undefined {
  let best: TextPlace | undefined;
  let bestLikeness = threshold;
  for (const [other, likeness] of text.near) {
    const [candidate] = placesInOrder(other, workspace);
    if (candidate === undefined || likeness < bestLikeness || !isBefore(candidate, place, workspace))
      continue;
    // Among equally similar texts the first wins, so that the result does not depend on the order of edits.
    if (best && likeness === bestLikeness && !isBefore(candidate, best, workspace)) continue;
    best = candidate;
    bestLikeness = likeness;
  }
  return best;
}

function isBefore(left: TextPlace, right: TextPlace, workspace: WorkspaceView): boolean {
  return comparePlaces(left, right, workspace) < 0;
}
