export {
  agreedOn,
  countAllAgreed,
  isBeingAgreed,
  notYetAgreed,
  type OpenCompetence,
} from './agreement.ts';
export { buildElement } from './build.ts';
export {
  type Counts,
  type Element,
  type ElementKind,
  type Property,
  type Provenance,
  propertyValue,
  titleOf,
} from './element.ts';
export { type Facet, facetsOf } from './facets.ts';
export { type Framework, isAnonymous, type Membership, membershipOf } from './framework.ts';
export { frameworkNamed } from './frameworkNamed.ts';
export { isInheritable, kindWords, PRACTICE_KINDS, wordOfKind } from './kinds.ts';
export { isLeadIn } from './leadIns.ts';
export { literalSpans } from './literals.ts';
export { documentMentions, frameworkIn, type Mentions, mentionsIn } from './mentions.ts';
export { countAllQuestions, type OpenQuestion, openQuestions } from './openQuestions.ts';
export { type OutlineCounts, type OutlineEntry, outlineOf } from './outline.ts';
export {
  AGREED,
  findProperty,
  isNaming,
  isReferenceList,
  labelOf,
  type PropertyDefinition,
  placesOfProperty,
  propertiesOf,
  STATUSES,
  takesFacets,
  type ValueKind,
  wantedKinds,
} from './properties.ts';
