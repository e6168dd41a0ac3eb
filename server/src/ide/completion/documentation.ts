import { lookUp } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import type { Card } from '../hover/card.ts';
import { nameCard } from '../hover/nameCard.ts';

/** The card of the id that an offer inserts, as seen from a framework; undefined if nothing declares it. */
export function cardOfOffer(engine: Workspace, framework: string, name: string): Card | undefined {
  const [declaration] = lookUp(framework, name, engine).declarations;
  return declaration && nameCard(engine, { fact: { ...declaration, framework }, span: { start: 0, end: 0 } });
}
