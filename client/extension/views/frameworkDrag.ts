import * as vscode from 'vscode';
import type { FrameworkNode } from '../../../server/src/lsp/frameworkProtocol.ts';

/** What VS Code asks of what is dragged within the view `competence.frameworks`. */
const MIME = 'application/vnd.code.tree.competence.frameworks';

/** Has lines dragged within the view, and dropped as `move` says. */
export function frameworkDrag(
  move: (source: FrameworkNode, target: FrameworkNode) => Promise<unknown>,
): vscode.TreeDragAndDropController<FrameworkNode> {
  return {
    dragMimeTypes: [MIME],
    dropMimeTypes: [MIME],
    handleDrag: ([node], data) => {
      if (node && node.keys.length > 0) data.set(MIME, new vscode.DataTransferItem(node));
    },
    handleDrop: async (target, data) => {
      const source: FrameworkNode | undefined = data.get(MIME)?.value;
      if (source && target) await move(source, target);
    },
  };
}
