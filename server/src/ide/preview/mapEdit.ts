import type { MoveRefusal } from '../frameworks/frameworkNode.ts';

/** An edit on the map: a move, a new title, or a new activity at the end of a domain. Elements are named by their keys. */
export type MapEdit =
  | {
      readonly kind: 'move';
      readonly key: string;
      /** An activity or a domain. */
      readonly target: string;
      /** The side of an activity; without it, the end of a domain. */
      readonly side?: 'before' | 'after';
    }
  | { readonly kind: 'retitle'; readonly key: string; readonly title: string }
  | { readonly kind: 'add'; readonly domain: string; readonly title: string };

/**
 * The reason why an edit is not possible: those of a move, or the title would be read as something else, or the line is
 * not understood as it is.
 */
export type MapRefusal = MoveRefusal | 'unwritable' | 'unreadable';
