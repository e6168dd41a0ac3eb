/** Something that can be found in a framework, as the site's files have it. */
export type FoundRow = readonly [
  /** In the framework's folder. */
  href: string,
  kind: string,
  id: string,
  text: string,
  /** What else it goes by. */
  further: string,
  /** The row of the list that it stands in; -1 for none. */
  list: number,
  /** The folder of the framework that wrote what this one takes over as it is; empty for all else. */
  origin: string,
];
