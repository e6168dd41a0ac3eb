/**
 * An earlier version of the open files, as it was read. A document of the workspace is in one of four states: it has an
 * earlier text; it has none, and is new; it is the same on both sides; or it is on neither, because it is the earlier
 * version itself.
 */
export interface EarlierVersion {
  readonly name: string;
  /** The earlier texts, by the paths of the documents that they are compared with. */
  readonly texts: ReadonlyMap<string, string>;
  /** Whether a document is the same on both sides: it has no earlier version, but others may refer to it. */
  isShared(path: string): boolean;
  /** Whether a document is left out of the comparison. */
  isLeftOut(path: string): boolean;
  /** The URIs of folders without such a version. */
  readonly leftOut: readonly string[];
}

/** Whether two readings found the same. */
export function isSameVersion(left: EarlierVersion, right: EarlierVersion): boolean {
  if (left.texts.size !== right.texts.size) return false;
  for (const [path, text] of left.texts) if (right.texts.get(path) !== text) return false;
  return true;
}
