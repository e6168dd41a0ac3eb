import type { NamedFramework } from './namedFramework.ts';

/** A module, course, topic or guide that teaches or explains something. */
export interface Teacher {
  /** Its kind as a statement: `module`, `curriculum`, `topic`, `guide`, `requirement`. */
  readonly kind: string;
  readonly title: string;
  /** The title of the course or guide that it is in; undefined at the top. */
  readonly within: string | undefined;
}

/** What a change means where its words alone do not tell. */
export type ChangeNote =
  /** Something is no longer taught (`covers`) or explained (`explains`) here, but still by others. */
  | {
      readonly kind: 'lesson';
      readonly property: string;
      readonly by: Teacher;
      /** The title of what it taught. */
      readonly target: string;
      readonly others: readonly Teacher[];
    }
  /** The framework is in another language; codes such as `de`, empty for none. */
  | { readonly kind: 'language'; readonly before: string; readonly after: string }
  /** A copy replaces what was shared with another framework, or the other way round; undefined for own statements. */
  | {
      readonly kind: 'sharing';
      readonly before: NamedFramework | undefined;
      readonly after: NamedFramework | undefined;
    };
