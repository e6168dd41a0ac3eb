export {
  audiencesOf,
  type CompanionDocument,
  documentKeyOf,
  documentsOf,
  GLOSSARY_KEY,
  SOURCES_KEY,
} from './companionDocuments.ts';
export { elementsAt, type FoundOnMap, findElement, findOnMap } from './find.ts';
export {
  type Box,
  type BoxGroup,
  type Column,
  type FrameworkMap,
  type MapEntry,
  placeFramework,
} from './frameworkMap.ts';
export { type Keyed, withKeys } from './keys.ts';
