import * as vscode from 'vscode';
import type { FrameworkNode } from '../../../server/src/lsp/frameworkProtocol.ts';

/** The drag and drop controller of the view `competence.frameworks`. */
const MIME = 'application/vnd.code.tree.competence.frameworks';

/** Lets lines be dragged within the view; `move` handles the drop. */
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
