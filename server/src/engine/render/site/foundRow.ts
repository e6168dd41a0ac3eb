/** Something that can be found in a framework, as the site's files have it. */
export type FoundRow = readonly [
  /** In the framework's folder. */
  href: string,
  kind: string,
  id: string,
  text: string,
  /** Its other names. */
  further: string,
  /** The row of the list it belongs to; -1 if there is none. */
  list: number,
  /**
   * For an inherited or included element that is unchanged, the folder of the framework that declares it; otherwise
   * empty.
   */
  origin: string,
];
