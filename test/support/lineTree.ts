/** A line of a document with its children, for edits that a person would make. */
export interface LineTree {
  /** Without indentation; empty for the document itself. */
  text: string;
  children: LineTree[];
}

/** Reads a document that is indented by two spaces a level. Blank lines are left out; comments stay where they are. */
export function readLines(text: string): LineTree {
  const root: LineTree = { text: '', children: [] };
  const open: LineTree[] = [root];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const depth = line.search(/\S/) / 2;
    const node: LineTree = { text: line.trim(), children: [] };
    open.length = Math.min(open.length, depth + 1);
    open.at(-1)?.children.push(node);
    open.push(node);
  }
  return root;
}

export function printLines({ children }: LineTree, depth = 0): string {
  return children
    .map((child) => `${'  '.repeat(depth)}${child.text}\n${printLines(child, depth + 1)}`)
    .join('');
}

/** All lines in a tree without itself, each with its parent. */
export function* linesIn(tree: LineTree): Iterable<{ readonly line: LineTree; readonly parent: LineTree }> {
  for (const line of tree.children) {
    yield { line, parent: tree };
    yield* linesIn(line);
  }
}
