/** A folder that is open, or was named, and the frameworks with a header in it. */
export interface FolderContents {
  readonly folder: string;
  /** Its root: see `rootOf`. */
  readonly root: string | undefined;
  readonly frameworks: ReadonlySet<string>;
}

/**
 * The folders to keep apart: those that declare a framework which an earlier folder declares as well, if they have
 * another root. In two folders of one root, or without any, a framework that is declared twice is a mistake.
 */
export function foldersApart(all: readonly FolderContents[]): Set<string> {
  const apart = new Set<string>();
  all.forEach(({ folder, root, frameworks }, index) => {
    const isCopy = all
      .slice(0, index)
      .some((other) => other.root !== root && [...frameworks].some((id) => other.frameworks.has(id)));
    if (root !== undefined && isCopy) apart.add(folder);
  });
  return apart;
}
