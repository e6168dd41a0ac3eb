/** A range of revisions, as for git. */
export interface RevisionRange {
  /** The old revision; undefined for HEAD. */
  readonly from: string | undefined;
  /** The new revision; undefined for the working tree. */
  readonly to: string | undefined;
  /** Whether the old version is the last commit that the two have in common, and not `from` itself. */
  readonly isFromMergeBase: boolean;
}

/** `A..B`, `A...B`, `A..`, `A...`, `..B`, `...B`; undefined for any other name. A path such as `../a` is no range. */
export function parseRange(name: string): RevisionRange | undefined {
  const [, from = '', dots, to = ''] = /^(.*?)(\.{2,3})(.*)$/s.exec(name) ?? [];
  if (dots === undefined || (from === '' && to === '') || /^[./\\]/.test(to) || from.endsWith('/'))
    return undefined;
  return { from: from || undefined, to: to || undefined, isFromMergeBase: dots === '...' };
}
