import type { FrameworkNode } from '../../server/src/lsp/frameworkProtocol.ts';
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
}
