import type { Name } from '../index/frameworkFacts.ts';
import type { SyntaxDocument } from '../syntax/document.ts';
import type { DocumentChange, Span } from '../text/span.ts';
import type { Chosen } from './chosen.ts';

/** The kinds by which editors group refactorings. */
export type RefactoringKind = 'move' | 'extract' | 'inline' | 'rewrite';

/** The part of the workspace that refactorings use. */
export interface RefactoringView {
  document(path: string): SyntaxDocument | undefined;
  frameworkOf(path: string): string | undefined;
  name(framework: string, name: string): Name | undefined;
}

/** A file that a refactoring creates. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The effect of a refactoring on files. */
export interface RefactoringEdit {
  readonly changes: readonly DocumentChange[];
  readonly file?: NewFile;
  /** The span of a placeholder in the text of the first change, which the author replaces. */
  readonly placeholder?: Span;
}

/** An edit that rearranges the selection without adding or losing content. */
export interface Refactoring {
  /** The id by which the client requests it. */
  readonly id: string;
  readonly title: string;
  readonly kind: RefactoringKind;
  /** Whether it creates a file, which not every editor supports. */
  readonly makesFile?: boolean;
  /** Computes the edit, only when the author chooses it. */
  readonly edit: () => RefactoringEdit;
}

/** Returns the refactorings of one kind that are valid for the selection. The cost must not depend on the document. */
export type RefactoringProvider = (chosen: Chosen, view: RefactoringView) => readonly Refactoring[];
