import type { Workspace } from '../../engine/index.ts';
import type { Position } from '../../engine/text/index.ts';
import { amendedAt, nameAt } from '../names.ts';
import type { Card } from './card.ts';
import { nameCard } from './nameCard.ts';
import { propertyCard } from './propertyCard.ts';
import { termCard } from './termCard.ts';

/**
 * The card about a name, a property or a glossary term at a position. If a name is also a term, the name counts.
 * `earlier` is the version that the frameworks are compared with, if any.
 */
export function cardAt(
  engine: Workspace,
  path: string,
  position: Position,
  earlier?: Workspace,
): Card | undefined {
  const name = nameAt(engine, path, position) ?? amendedAt(engine, path, position);
  if (name) return nameCard(engine, name, earlier);
  return propertyCard(engine, path, position) ?? termCard(engine, path, position);
}
