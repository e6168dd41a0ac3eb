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
export { isLeadIn } from './leadIns.ts';
export { literalSpans } from './literals.ts';
export { type OutlineCounts, type OutlineEntry, outlineOf } from './outline.ts';
export {
  findProperty,
  type PropertyDefinition,
  propertiesOf,
  STATUSES,
  takesFacets,
  type ValueKind,
} from './properties.ts';
export { wantedKinds } from './referenceKinds.ts';
