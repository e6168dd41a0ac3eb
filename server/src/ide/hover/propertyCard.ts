import type { Workspace } from '../../engine/index.ts';
import { findProperty } from '../../engine/model/index.ts';
import type { Position } from '../../engine/text/index.ts';
import { lineContextAt } from '../lineContext.ts';
import { type Card, plain } from './card.ts';

/** The purpose of a property. */
export function propertyCard(engine: Workspace, path: string, position: Position): Card | undefined {
  const document = engine.document(path);
  const context = document && lineContextAt(document, position.line);
  const name = context?.statement.kind === 'property' ? context.statement.keyword : undefined;
  if (context === undefined || name === undefined) return undefined;
  if (position.column < name.start || position.column > name.end) return undefined;
  const property = findProperty(context.place, name.text);
  return property && { span: name, paragraphs: [plain(`${property.summary}.`)] };
}
