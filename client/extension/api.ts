import type { Uri } from 'vscode';
import type { ComparisonMark } from '../../server/src/lsp/comparisonProtocol.ts';
import type { FrameworkNode } from '../../server/src/lsp/frameworkProtocol.ts';
import type { ChangeNode } from './comparison/changeNode.ts';
import type { ShownStatus } from './status/frameworkStatus.ts';

/** What the extension offers to other extensions, as `vscode.extensions.getExtension('competence.competence').exports`. */
export interface CompetenceApi {
  /**
   * The HTML that the preview of a framework shows at this moment, as the page itself tells it; without a framework, of
   * the preview that was active last. Undefined when there is no such preview.
   */
  previewHtml(framework?: string): Promise<string | undefined>;
  /** The lines of the view of frameworks under a line, or the outermost, as the view shows them. */
  frameworks(parent?: FrameworkNode): Promise<FrameworkNode[]>;
  /** The line of that view that is chosen. */
  selectedFrameworkNode(): FrameworkNode | undefined;
  /** What is said beside the language of the file that is open. */
  frameworkStatus(): ShownStatus;
  /** The lines of the view of changes under a line, or the outermost; none while nothing is compared. */
  changes(parent?: ChangeNode): Promise<ChangeNode[]>;
  /** What that view says of itself: its title, what stands beside it and above the lines, and the number on its badge. */
  changesHeading(): readonly string[];
  /** The marks that were drawn last in the margin of a document. */
  changeMarks(uri: Uri): readonly ComparisonMark[];
}
