import type { Uri } from 'vscode';
import type { ComparisonMark } from '../../server/src/lsp/comparisonProtocol.ts';
import type { FrameworkNode } from '../../server/src/lsp/frameworkProtocol.ts';
import type { ChangeNode } from './comparison/changeNode.ts';
import type { ShownStatus } from './status/frameworkStatus.ts';

/** The API for other extensions: the `exports` of this one. */
export interface CompetenceApi {
  /**
   * The HTML that the preview of a framework currently shows, as reported by the page itself; without a framework, that
   * of the preview that was active last. Undefined if there is no such preview.
   */
  previewHtml(framework?: string): Promise<string | undefined>;
  /** The lines of the view of frameworks under a line, or the outermost, as the view shows them. */
  frameworks(parent?: FrameworkNode): Promise<FrameworkNode[]>;
  /** The line of that view that is chosen. */
  selectedFrameworkNode(): FrameworkNode | undefined;
  /** The text beside the language of the open file. */
  frameworkStatus(): ShownStatus;
  /** The lines of the view of changes under a line, or the outermost; none while nothing is compared. */
  changes(parent?: ChangeNode): Promise<ChangeNode[]>;
  /** The texts of that view: its title, description, message and badge. */
  changesHeading(): readonly string[];
  /** The marks last drawn in the margin of a document. */
  changeMarks(uri: Uri): readonly ComparisonMark[];
}
