import { LEAST_SIMILARITY, type SameText } from '../model/likeness.ts';
import type { TextRule, WorkspaceView } from './rule.ts';
import { comparePlaces, findingAt, placesInOrder, relatedPlace, type TextPlace } from './textPlaces.ts';

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
      summary: 'From which share of common words on two statements count as nearly the same',
    },
  },
  summary: 'Two statements of one framework that say nearly the same',
  why: 'Two statements that differ in a word or two are often one statement, reworded in one place and not in the other. Readers look for a difference that nobody meant. If both are meant, say what sets them apart.',
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
    const related = relatedPlace(earlier, 'This says nearly the same.');
    report(findingAt(place, 'Another statement of the framework says nearly the same.', related));
  },
};

/** The text most like this one that stands before it: of two that are alike, the later is reported. */
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
    // Of several that are as alike, the first: the order in which they were typed must not matter.
    if (best && likeness === bestLikeness && !isBefore(candidate, best, workspace)) continue;
    best = candidate;
    bestLikeness = likeness;
  }
  return best;
}

function isBefore(left: TextPlace, right: TextPlace, workspace: WorkspaceView): boolean {
  return comparePlaces(left, right, workspace) < 0;
}
