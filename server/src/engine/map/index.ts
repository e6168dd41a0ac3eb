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
export { audiencesOf, documentKeyOf, documentsOf, GLOSSARY, type ShelfDocument, SOURCES } from './shelf.ts';
