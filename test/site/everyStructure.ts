import { Parser } from 'htmlparser2';

/** Attributes whose values decide on what an element is, or how it looks; of all others the name alone counts. */
const TELLING: ReadonlySet<string> = new Set([
  'role',
  'type',
  'rel',
  'aria-current',
  'aria-expanded',
  'lang',
]);

/**
 * The structures of a page: each element with its classes and the names of its attributes, in the chain of all that it
 * stands in; whether it says anything; and which level of heading follows on which.
 */
export function structuresOf(html: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open: { chain: string; says: boolean }[] = [];
  let heading = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      const parts = Object.entries(attributes).flatMap(([attribute, value]) => {
        if (attribute === 'class') return value.split(/\s+/).map((each) => `.${each}`);
        return `[${attribute}${TELLING.has(attribute) ? `=${value}` : ''}]`;
      });
      const chain = `${open.at(-1)?.chain ?? ''} ${name}${parts.sort().join('')}`;
      found.add(chain);
      open.push({ chain, says: false });
      if (!/^h[1-6]$/.test(name)) return;
      found.add(`${heading} then ${name}`);
      heading = name;
    },
    ontext(text) {
      if (text.trim() !== '') for (const element of open) element.says = true;
    },
    onclosetag() {
      const closed = open.pop();
      if (closed && !closed.says) found.add(`${closed.chain} says nothing`);
    },
  });
  parser.end(html);
  return found;
}

/** Few of the pages, by name, in which every structure of any of them is found: always the one with most that is new. */
export function pagesOfEveryStructure(structures: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const missing = new Set([...structures.values()].flatMap((each) => [...each]));
  // How much is new on a page only becomes less: what was counted before is as much as there can be.
  const waiting = [...structures].map(([page, own]) => ({ page, own, most: own.size }));
  const chosen: string[] = [];
  while (missing.size > 0) {
    waiting.sort((left, right) => right.most - left.most);
    let best: (typeof waiting)[number] | undefined;
    for (const each of waiting) {
      if (best && each.most <= best.most) break;
      each.most = [...each.own].filter((structure) => missing.has(structure)).length;
      if (!best || each.most > best.most) best = each;
    }
    if (best === undefined) break;
    chosen.push(best.page);
    for (const structure of best.own) missing.delete(structure);
    best.most = 0;
  }
  return chosen;
}
