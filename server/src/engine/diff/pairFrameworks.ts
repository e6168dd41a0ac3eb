import type { Element } from '../model/element.ts';
import { type Framework, isAnonymous } from '../model/framework.ts';
import { plainOf } from './wordings.ts';

/** The same framework in two workspaces; undefined if only one of them has it. */
export type FrameworkPair = readonly [Framework | undefined, Framework | undefined];

/**
 * Pairs frameworks by their ids. Two of the remaining ones are the same if most of the smaller one's content is in the
 * other: its id has changed.
 */
export function pairFrameworks(before: readonly Framework[], after: readonly Framework[]): FrameworkPair[] {
  const byId = new Map(before.map((framework) => [framework.id, framework]));
  const ids = new Set(after.map(({ id }) => id));
  const lost = new Set(before.filter(({ id }) => !ids.has(id)));
  const pairs = after.map((now): FrameworkPair => {
    const old = byId.get(now.id) ?? likest(now, lost);
    if (old) lost.delete(old);
    return [old, now];
  });
  return [...pairs, ...[...lost].map((old): FrameworkPair => [old, undefined])];
}

function likest(now: Framework, lost: ReadonlySet<Framework>): Framework | undefined {
  let best: Framework | undefined;
  let most = 0.5;
  for (const old of lost) {
    if (isAnonymous(old.id) !== isAnonymous(now.id)) continue;
    const share = shareOf(textsOf(old), textsOf(now));
    if (share > most) [best, most] = [old, share];
  }
  return best;
}

function shareOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  let both = 0;
  for (const text of small) if (large.has(text)) both++;
  return small.size === 0 ? 0 : both / small.size;
}

function textsOf({ children }: Framework): ReadonlySet<string> {
  const texts = new Set<string>();
  const add = (elements: readonly Element[]): void => {
    for (const { title, children: inside } of elements) {
      if (title) texts.add(plainOf(title.text));
      add(inside);
    }
  };
  add(children);
  return texts;
}
