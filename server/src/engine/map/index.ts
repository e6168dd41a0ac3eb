export {
  audiencesOf,
  type CompanionDocument,
  documentKeyOf,
  documentsOf,
  GLOSSARY,
  SOURCES,
} from './companionDocuments.ts';
export { elementsAt, findElement, findListed, type Listed } from './find.ts';
export {
  type Box,
  type BoxGroup,
  type Column,
  type Entry,
  type FrameworkMap,
  HUES,
  placeFramework,
  WITHOUT_DOMAIN,
} from './frameworkMap.ts';
export { type Keyed, withKeys } from './keys.ts';
