import { withoutOpening } from '../engine/language/index.ts';
import { wordOfKind } from '../engine/model/index.ts';
import { SECTIONS, type Statement, type StatementKind, type SyntaxNode } from '../engine/syntax/index.ts';
import { capitalised } from '../engine/text/index.ts';
import { shortLine } from './markdown.ts';

/** Names in the list must be short. */
const LONGEST_NAME = 200;

/** The name of a bullet on which nothing is written yet, not even an id. */
const NO_TEXT = '(no text yet)';

/** The icon of a line in the outline, by its name in editors. */
export type SymbolIcon =
  | 'Package'
  | 'Module'
  | 'Namespace'
  | 'Class'
  | 'Property'
  | 'String'
  | 'Enum'
  | 'Key'
  | 'File'
  | 'Field'
  | 'Interface'
  | 'Null';

const ICONS: Partial<Record<StatementKind, SymbolIcon>> = {
  framework: 'Package',
  domain: 'Module',
  group: 'Namespace',
  activity: 'Class',
  knowledge: 'Property',
  application: 'Property',
  attitudes: 'Property',
  item: 'String',
  facet: 'Enum',
  glossary: 'Namespace',
  term: 'Key',
  source: 'File',
  guide: 'Package',
  topic: 'Class',
  curriculum: 'Package',
  module: 'Module',
  requirement: 'Field',
  amend: 'Interface',
};

/** The icon of a kind of statement; `Null` for unrecognised lines. */
export function iconOf(kind: StatementKind): SymbolIcon {
  return ICONS[kind] ?? 'Null';
}

/** Whether a node is a line of the outline. */
export function isInOutline({ statement, children }: SyntaxNode): boolean {
  if (statement === undefined) return false;
  // An unrecognised line groups its children.
  return statement.kind in ICONS || (isHolder(statement) && children.length > 0);
}

/** The name of a statement in the outline, without an opening that its neighbours share; never empty. */
export function outlineNameOf(statement: Statement): string {
  return withoutOpening(symbolNameOf(statement));
}

/** The name of a statement in full; never empty. */
export function symbolNameOf({ kind, text, id, keyword }: Statement): string {
  if (kind === 'amend') return `amend ${id?.text ?? ''}`.trim();
  const name = shortLine(text?.text ?? id?.text ?? '', LONGEST_NAME).trim();
  if (name !== '') return name;
  if (kind === 'item') return NO_TEXT;
  if (kind === 'property') return keyword?.text ?? kind;
  return isSection(kind) ? capitalised(kind) : wordOfKind(kind);
}

/** No property contains lines: `Group: Alliance` is a keyword with capitals. */
function isHolder({ kind }: Statement): boolean {
  return kind === 'unknown' || kind === 'property';
}

function isSection(kind: StatementKind): boolean {
  return SECTIONS.some((section) => section === kind);
}
