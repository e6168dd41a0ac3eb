export { changedText } from './changedText.ts';
export {
  documentText,
  type EditedDocument,
  editText,
  lineOf,
  linesOf,
  parseDocument,
  pathTo,
  rangeOf,
  type SyntaxDocument,
  wholeSpan,
} from './document.ts';
export { documentConflicts, isMarkerLine } from './documentConflicts.ts';
export { formatDocument } from './format.ts';
export type { SyntaxNode } from './nest.ts';
export { isProperty, propertyOf } from './ownProperty.ts';
export { measureIndentation } from './parseLine.ts';
export { ALLOWED, mayStandIn, type Place, placeIn, placeOf } from './places.ts';
export { printStatement } from './print.ts';
export {
  DECLARATIONS,
  type DeclarationKind,
  DIRECTIVES,
  type DirectiveKind,
  isTrivia,
  isValidId,
  type Part,
  type Reference,
  SECTIONS,
  type SectionKind,
  type Statement,
  type StatementKind,
  type Text,
} from './statement.ts';
