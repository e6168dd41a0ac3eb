export {
  hasIdStem,
  type IdSource,
  idStemOf,
  idStemOfFramework,
  missingIdChanges,
  NAMED_AFTER,
} from './assignIds.ts';
export { type Coverage, coverageOf, type Reach, type Tally } from './coverage.ts';
export { firstToRead, inReadingOrder } from './factOrder.ts';
export { type Fact, factsOf, type Role } from './facts.ts';
export type { FrameworkFacts, FrameworkLink, Name } from './frameworkFacts.ts';
export {
  adaptedBy,
  baseFrameworksOf,
  basesStatedBy,
  heirsOf,
  isAdaptation,
  type Lookup,
  lookUp,
} from './inheritance.ts';
