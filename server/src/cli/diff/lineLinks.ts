import { type Change, changedLine } from '../../engine/diff/index.ts';
import type { ComparisonResult } from './comparisonResult.ts';

/** Where a change is, in words, and as an address if the files of the new version have one. */
export interface LinePlace {
  readonly words: string;
  readonly address: string | undefined;
}

/**
 * The place of a change: `ipt/basic.competence, line 9`; undefined if it has no line. `links` is the address under which
 * the files of the new version are, such as `https://github.com/owner/name/blob/<commit>`; lines of the old version have
 * no address.
 */
export function placeOfLine(
  change: Change,
  { sides: [before, after], links }: ComparisonResult,
): LinePlace | undefined {
  const place = changedLine(change);
  if (place === undefined) return undefined;
  const path = (place.isBefore ? before : after).shown(place.file);
  const words = `${path}, line ${place.line}`;
  const isInside = !path.startsWith('/') && !path.split('/').includes('..');
  if (links === undefined || place.isBefore || !isInside) return { words, address: undefined };
  const address = path.split('/').map(encodeURIComponent).join('/');
  const folder = links.endsWith('/') ? links : `${links}/`;
  return { words, address: `${folder}${address}#L${place.line}` };
}
