import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';

/**
 * What the editor and the server say to each other when an author rearranges a document by keys, or moves something
 * elsewhere, beyond the Language Server Protocol.
 */

/** The four ways of an outliner. */
export type RearrangementWay = 'promote' | 'demote' | 'moveUp' | 'moveDown';

/** What is chosen in a document. */
export interface ChosenRange {
  readonly uri: string;
  readonly range: Range;
}

/** Asks that what is chosen go one step some way. */
export interface RearrangementRequest extends ChosenRange {
  readonly way: RearrangementWay;
}

/** How it goes there; null where there is no outline: on blank lines and comments, and where lines are out of column. */
export type RearrangementAnswer = RearrangementEdits | RearrangementRefusal | null;

/** What takes it there, in the version of the document that the server has. */
export interface RearrangementEdits {
  readonly edits: readonly TextEdit[];
  readonly version: number | null;
  /** By how many lines it comes to stand further down, and by how many columns further right. */
  readonly lines: number;
  readonly columns: number;
}

/** It cannot go there. */
export interface RearrangementRefusal {
  readonly refused: true;
}

/** Something that what is chosen may be moved to. */
export interface MoveTargetAnswer {
  readonly uri: string;
  /** Its line, from 0. */
  readonly line: number;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** The title of what it stands in; empty when it stands in nothing. */
  readonly within: string;
}

/** Asks that what is chosen go to one of the targets. */
export interface MoveRequest extends ChosenRange {
  readonly target: Pick<MoveTargetAnswer, 'uri' | 'line' | 'id'>;
}

/** Null when it cannot go there, or when that has changed meanwhile. */
export type MoveAnswer = WorkspaceEdit | null;

/** The methods. */
export const REFACTOR = {
  rearrange: 'competence/rearrange',
  targets: 'competence/move/targets',
  move: 'competence/move',
} as const;
