/** What the extension offers to other extensions, as `vscode.extensions.getExtension('competence.competence').exports`. */
export interface CompetenceApi {
  /**
   * The HTML that the preview of a framework shows at this moment, as the page itself tells it; without a framework, of
   * the preview that was active last. Undefined when there is no such preview.
   */
  previewHtml(framework?: string): Promise<string | undefined>;
}
