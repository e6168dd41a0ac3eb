import type { OutlineEntry } from '../../engine/model/index.ts';
import { countOf } from '../../engine/text/index.ts';
import { type Paint, paintFor } from '../colour.ts';
import { visible } from '../visible.ts';

/** Prints frameworks as a tree, one element per line, indented as in the language. */
export function printTree(entries: readonly OutlineEntry[]): void {
  const paint = paintFor(process.stdout);
  const trees = entries.map((entry) => [...linesOf(entry, 0, paint)].join('\n'));
  if (trees.length > 0) process.stdout.write(`${trees.join('\n\n')}\n`);
}

function* linesOf(entry: OutlineEntry, depth: number, paint: Paint): Iterable<string> {
  yield `${'  '.repeat(depth)}${lineOf(entry, paint)}`;
  for (const child of entry.children) yield* linesOf(child, depth + 1, paint);
}

function lineOf(entry: OutlineEntry, paint: Paint): string {
  const { kind, id, title, text } = entry;
  const marks = paint('dim', marksOf(entry));
  if (kind === 'competence') return joined(['-', id && paint('dim', `[${id}]`), visible(text ?? ''), marks]);
  const head = paint('bold', id ? `${kind} ${visible(id)}` : kind);
  return joined([title ? `${head}: ${visible(title)}` : head, marks]);
}

/** The counts and the provenance of an element, in parentheses. */
function marksOf(entry: OutlineEntry): string {
  const marks = [countsOf(entry), entry.provenance === 'own' ? '' : entry.provenance].filter(Boolean);
  return marks.length > 0 ? `(${marks.join('; ')})` : '';
}

function countsOf(entry: OutlineEntry): string {
  const { kind, counts } = entry;
  if (counts) {
    const { domains, activities, competences } = counts;
    return [
      countOf(domains, 'domain'),
      countOf(activities, 'activity'),
      countOf(competences, 'competence'),
    ].join(', ');
  }
  if (kind === 'domain') {
    const activities = countWithin(entry, 'activity');
    return `${countOf(activities, 'activity')}, ${countOf(countWithin(entry, 'competence'), 'competence')}`;
  }
  return kind === 'activity' ? countOf(countWithin(entry, 'competence'), 'competence') : '';
}

/** A bullet without text is not counted. */
function countWithin({ children }: OutlineEntry, kind: OutlineEntry['kind']): number {
  return children.reduce((sum, child) => {
    const isCounted = child.kind === kind && (kind !== 'competence' || child.text !== undefined);
    return sum + (isCounted ? 1 : 0) + countWithin(child, kind);
  }, 0);
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
