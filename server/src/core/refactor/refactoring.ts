import type { Name } from '../model/frameworkFacts.ts';
import type { SyntaxDocument } from '../syntax/document.ts';
import type { DocumentChange, Span } from '../text/span.ts';
import type { Chosen } from './chosen.ts';

/** What editors group refactorings by. */
export type RefactoringKind = 'move' | 'extract' | 'inline' | 'rewrite';

/** What refactorings ask of the workspace. */
export interface RefactoringView {
  document(path: string): SyntaxDocument | undefined;
  frameworkOf(path: string): string | undefined;
  name(framework: string, name: string): Name | undefined;
}

/** A file that a refactoring makes. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** What a refactoring does to the files. */
export interface RefactoringEdit {
  readonly changes: readonly DocumentChange[];
  readonly file?: NewFile;
  /** The stretch of the first change's text that stands in for words of the author's. */
  readonly placeholder?: Span;
}

/** Another way to arrange what is chosen, that keeps what it says. */
export interface Refactoring {
  /** The name by which it is asked for again. */
  readonly id: string;
  readonly title: string;
  readonly kind: RefactoringKind;
  /** Whether it makes a file, which not every editor can. */
  readonly makesFile?: boolean;
  /** What it does; worked out only when an author wants it. */
  readonly edit: () => RefactoringEdit;
}

/** Gives the refactorings of one kind that are open for what is chosen: at the cost of that, whatever the document. */
export type Offer = (chosen: Chosen, view: RefactoringView) => readonly Refactoring[];
