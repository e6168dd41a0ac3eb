import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';

/**
 * The messages between the editor and the server for moving lines by keys, or to another element, beyond the Language
 * Server Protocol.
 */

/** The four ways of an outliner. */
export type RearrangementWay = 'promote' | 'demote' | 'moveUp' | 'moveDown';

/** A selection in a document. */
export interface ChosenRange {
  readonly uri: string;
  readonly range: Range;
}

/** Requests to move the selection by one step in a direction. */
export interface RearrangementRequest extends ChosenRange {
  readonly way: RearrangementWay;
}

/** The move; null on blank lines and comments, and for lines that are not aligned. */
export type RearrangementAnswer = RearrangementEdits | RearrangementRefusal | null;

/** The edit, for the server's version of the document. */
export interface RearrangementEdits {
  readonly edits: readonly TextEdit[];
  readonly version: number | null;
  /** The number of lines that the selection moves down, and of columns that it moves right. */
  readonly lines: number;
  readonly columns: number;
}

/** It cannot go there. */
export interface RearrangementRefusal {
  readonly refused: true;
}

/** What would be moved, in words, and where it can go, in the order of the map; no targets if nothing can be moved. */
export interface MoveTargetsAnswer {
  readonly moved: string;
  readonly targets: readonly MoveTargetAnswer[];
}

/** A possible target of the selection. */
export interface MoveTargetAnswer {
  readonly uri: string;
  /** Its line, from 0. */
  readonly line: number;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** The title as a line of a list shows it, without an opening that all lines share. */
  readonly label: string;
  /** The title of its parent; empty if it has none. */
  readonly within: string;
}

/** Requests to move the selection to one of the targets. */
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
