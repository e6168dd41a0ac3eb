import type { Change } from '../diff/change.ts';
import type { Tree } from '../diff/entry.ts';
import { wordOfKind } from '../model/kinds.ts';
import { type Html, html } from './html.ts';

/** One text of an element that was added or removed. */
export interface ContentLine {
  /** How deep it is in the changed element; 0 is directly in it. */
  readonly depth: number;
  /** What the text is: `activity`, `knowledge`, `description`, or the name of a property; empty for a competence. */
  readonly name: string;
  readonly id: string | undefined;
  /** Empty for a section without a title. */
  readonly text: string;
}

/**
 * All texts that were added or removed with an element, in the order of the framework: its description, questions and
 * properties, and everything in it. Its own title is not among them.
 */
export function contentLines({ tree }: Pick<Change, 'tree'>): readonly ContentLine[] {
  return tree === undefined ? [] : [...linesIn(tree, 0)];
}

function* linesIn(tree: Tree, depth: number): Iterable<ContentLine> {
  const { prose, questions, properties, children } = tree;
  if (prose.length > 0) yield { depth, name: 'description', id: undefined, text: prose.join(' ') };
  for (const text of questions)
    yield { depth, name: 'question', id: undefined, text: text.replaceAll('\n', ' ') };
  for (const { name, values } of properties) yield { depth, name, id: undefined, text: values.join(', ') };
  for (const child of children) {
    yield lineOf(child, depth);
    yield* linesIn(child, depth + 1);
  }
}

function lineOf({ kind, id, text = '' }: Tree, depth: number): ContentLine {
  return { depth, name: kind === 'competence' ? '' : wordOfKind(kind), id, text };
}

/** A line in words, each part as the format writes it: what it is, its id, its text. */
export function partsOfLine({ name, id, text }: ContentLine): readonly string[] {
  const label = name !== '' && text !== '' ? `${name}:` : name;
  return [label, id === undefined ? '' : `[${id}]`, text].filter((part) => part !== '');
}

/** Lines as nested lists, each as `render` writes it; undefined if there are none. */
export function renderContents(
  lines: readonly ContentLine[],
  render: (line: ContentLine) => Html,
): Html | undefined {
  if (lines.length === 0) return undefined;
  const [{ depth }] = lines as readonly [ContentLine];
  const starts = lines.flatMap((line, index) => (line.depth === depth ? [index] : []));
  const items = starts.map((start, at) => {
    const inside = lines.slice(start + 1, starts[at + 1]);
    return html`<li>${render(lines[start] as ContentLine)}${renderContents(inside, render)}</li>`;
  });
  return html`<ul>${items}</ul>`;
}
