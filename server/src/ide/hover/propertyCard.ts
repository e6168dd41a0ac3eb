import type { Workspace } from '../../engine/index.ts';
import { findProperty } from '../../engine/model/index.ts';
import type { Position } from '../../engine/text/index.ts';
import { standingAt } from '../standing.ts';
import { type Card, plain } from './card.ts';

/** The purpose of a property. */
export function propertyCard(engine: Workspace, path: string, position: Position): Card | undefined {
  const document = engine.document(path);
  const standing = document && standingAt(document, position.line);
  const name = standing?.statement.kind === 'property' ? standing.statement.keyword : undefined;
  if (standing === undefined || name === undefined) return undefined;
  if (position.column < name.start || position.column > name.end) return undefined;
  const property = findProperty(standing.place, name.text);
  return property && { span: name, paragraphs: [plain(`${property.summary}.`)] };
}
