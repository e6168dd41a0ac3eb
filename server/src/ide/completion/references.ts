import { wantedKinds } from '../../engine/model/index.ts';
import { shareable } from '../elements.ts';
import type { CompletionEntry, Cursor, Offers } from './cursor.ts';
import { offerElements, offerFrameworks, offerNames } from './names.ts';

const REFERENCE = /(?:^|[\s([{])@(?:([A-Za-z0-9][\w.-]*)\/)?([\w.-]*)$/;
const REST = /^[\w.-]*/;

const INCLUDE = /^\s*include\s+@[\w./-]*$/;

/** After `@`, the ids of this framework and the other frameworks; after `@framework/`, the ids of that one. */
export function offerReferences(cursor: Cursor): Offers | undefined {
  const { statement, before, after, column, framework, engine } = cursor;
  if (statement.kind === 'comment') return undefined;
  const match = REFERENCE.exec(before);
  if (match === null) return undefined;
  const [, other, typed = ''] = match;
  const span = { start: column - typed.length, end: column + (REST.exec(after)?.[0].length ?? 0) };
  if (INCLUDE.test(before)) return { ...span, offers: offerShareable(other, cursor) };
  const property = statement.kind === 'property' ? (statement.keyword?.text ?? '') : '';
  const names = namesFor(property, cursor, other ?? framework);
  if (other !== undefined) return { ...span, offers: names };
  const frameworks = offerFrameworks(engine, framework);
  return {
    ...span,
    offers: [
      ...names,
      ...frameworks.map((offer): CompletionEntry => ({ ...offer, text: `${offer.label}/` })),
    ],
  };
}

/** Offers what an include can bring in from another framework: domains, their groups of activities, and activities. */
function offerShareable(other: string | undefined, { engine, framework }: Cursor): CompletionEntry[] {
  if (other !== undefined) {
    return offerElements(shareable(engine.framework(other)?.children ?? []), other);
  }
  return offerFrameworks(engine, framework).map((offer) => ({ ...offer, text: `${offer.label}/` }));
}

/** Whole references, for where the `@` has not been typed yet. */
export function offerWhole(property: string, cursor: Cursor): CompletionEntry[] {
  return namesFor(property, cursor, cursor.framework).map((offer) => ({
    ...offer,
    label: `@${offer.label}`,
  }));
}

function namesFor(property: string, { engine }: Cursor, framework: string): CompletionEntry[] {
  const wanted = wantedKinds(property);
  return offerNames(engine, framework, (kind) => wanted?.includes(kind) ?? true);
}
