import { documentText, type SyntaxDocument } from '../syntax/document.ts';

/** Gives documents by their paths. */
export interface Texts {
  paths(): Iterable<string>;
  document(path: string): SyntaxDocument | undefined;
}

/** What changed in files and is no change of meaning. Paths are in alphabetical order. */
export interface FileNotes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The same lines in the same order: white space, blank lines or the ends of lines differ. */
  readonly layout: readonly string[];
  /** The same lines in another order. */
  readonly order: readonly string[];
}

/** Looks over the files of two workspaces for what the comparison of frameworks has no word for. */
export function noteFiles(before: Texts, after: Texts): FileNotes {
  const old = new Set(before.paths());
  const now = new Set(after.paths());
  const both = [...old].filter((path) => now.has(path)).sort();
  const differing = both.flatMap((path) => {
    const [left, right] = [before.document(path), after.document(path)];
    const differs = left && right && documentText(left) !== documentText(right);
    return differs ? [{ path, left: linesIn(left), right: linesIn(right) }] : [];
  });
  const layout = differing.filter(({ left, right }) => left.join('\n') === right.join('\n'));
  const order = differing.filter(
    (each) =>
      !layout.includes(each) && [...each.left].sort().join('\n') === [...each.right].sort().join('\n'),
  );
  return {
    added: [...now].filter((path) => !old.has(path)).sort(),
    removed: [...old].filter((path) => !now.has(path)).sort(),
    layout: layout.map(({ path }) => path),
    order: order.map(({ path }) => path),
  };
}

function linesIn({ statements }: SyntaxDocument): string[] {
  return [...statements]
    .filter(({ kind }) => kind !== 'blank')
    .map(({ source }) => source.trim().replace(/\s+/g, ' '));
}
