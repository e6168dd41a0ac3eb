/** Frameworks as plain data, from which each format is printed, so that every subject reads the same content. */
export interface Framework {
  readonly id: string;
  readonly title: string;
}

/** One file of a framework. */
export interface FrameworkFile {
  /** Its path, without the extension, which the format adds. */
  readonly path: string;
  readonly framework: Framework;
  /** Whether it has no header, but says which framework it is part of. */
  readonly isPart: boolean;
  readonly domains: readonly Domain[];
}

export interface Domain {
  readonly id: string;
  readonly title: string;
  readonly activities: readonly Activity[];
}

export interface Activity {
  readonly id: string;
  readonly title: string;
  readonly note: string | undefined;
  /** The id of the activity that must be learned before it. */
  readonly requires: string | undefined;
  readonly knowledge: readonly Competence[];
  readonly application: readonly Competence[];
}

export interface Competence {
  readonly id: string;
  readonly text: string;
  /** The id of another competence. */
  readonly see: string | undefined;
  readonly children: readonly Competence[];
}

/** The properties in every framework's header. */
export const HEADER = {
  version: '1.0.0',
  author: 'The benchmark',
  language: 'en-GB',
  status: 'draft',
  licence: 'CC BY-SA 4.0',
} as const;

export const NOTE = 'A framework made from a seed, to measure with.';
