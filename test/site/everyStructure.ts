import { Parser } from 'htmlparser2';

/** Attributes whose values decide what an element is or how it looks; for others only the name counts. */
const MEANINGFUL: ReadonlySet<string> = new Set([
  'role',
  'type',
  'rel',
  'aria-current',
  'aria-expanded',
  'lang',
]);

/** The number of ancestors on which the findings about an element may depend. */
const ANCESTORS = 2;

/**
 * The structures of a page: each element with its classes, the names of its attributes and its closest ancestors;
 * whether it has text; its hue; and the order of the levels of headings.
 */
export function structuresOf(html: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open: { own: string; chain: string; says: boolean }[] = [];
  let heading = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      const parts = Object.entries(attributes).flatMap(([attribute, value]) => {
        if (attribute === 'class') return value.split(/\s+/).map((each) => `.${each}`);
        return `[${attribute}${MEANINGFUL.has(attribute) ? `=${value}` : ''}]`;
      });
      const hue = parts.find((part) => /^\.hue-\d$/.test(part));
      if (hue !== undefined)
        found.add(
          `${name}${parts
            .filter((part) => part.startsWith('.'))
            .sort()
            .join('')}`,
        );
      const own = `${name}${parts
        .map((part) => (part === hue ? '.hue' : part))
        .sort()
        .join('')}`;
      const chain = [...open.slice(-ANCESTORS).map((above) => above.own), own].join(' ');
      found.add(chain);
      open.push({ own, chain, says: false });
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

/**
 * A small selection of the pages, by name, that contains every structure of any page: always the page with the most new
 * ones next.
 */
export function pagesOfEveryStructure(structures: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const missing = new Set([...structures.values()].flatMap((each) => [...each]));
  // The number of new structures on a page only decreases, so an earlier count is an upper limit.
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
