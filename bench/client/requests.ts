import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import type { OpenDocument } from './openDocument.ts';

/** The requests that an editor makes by itself after a keystroke, besides diagnostics. */
export interface EditorRequest {
  readonly name: string;
  readonly title: string;
  /** Whether the server supports the request. */
  readonly isAnnounced: (capabilities: ServerCapabilities) => boolean;
  /** A function that makes one request, and remembers the previous answer. */
  readonly asker: (document: OpenDocument) => () => Promise<unknown>;
}

/** The number of lines on a screen. */
const SCREEN = 60;

export const REQUESTS: readonly EditorRequest[] = [
  {
    name: 'outline',
    title: 'Keystroke → outline',
    isAnnounced: ({ documentSymbolProvider }) => Boolean(documentSymbolProvider),
    asker: plainAsker('textDocument/documentSymbol'),
  },
  {
    name: 'folding',
    title: 'Keystroke → folding',
    isAnnounced: ({ foldingRangeProvider }) => Boolean(foldingRangeProvider),
    asker: plainAsker('textDocument/foldingRange'),
  },
  {
    name: 'tokens',
    title: 'Keystroke → semantic tokens',
    isAnnounced: ({ semanticTokensProvider }) => Boolean(semanticTokensProvider?.full),
    asker: tokensAsker,
  },
  {
    name: 'lens',
    title: 'Keystroke → code lenses',
    isAnnounced: ({ codeLensProvider }) => Boolean(codeLensProvider),
    asker: plainAsker('textDocument/codeLens'),
  },
  {
    name: 'hints',
    title: `Keystroke → inlay hints of ${SCREEN} lines`,
    isAnnounced: ({ inlayHintProvider }) => Boolean(inlayHintProvider),
    asker: hintsAsker,
  },
];

/** The requests that a server supports. */
export function announced(capabilities: ServerCapabilities): readonly EditorRequest[] {
  return REQUESTS.filter(({ isAnnounced }) => isAnnounced(capabilities));
}

function plainAsker(method: string): EditorRequest['asker'] {
  return ({ editor, uri }) =>
    () =>
      editor.request(method, { textDocument: { uri } });
}

/** All tokens at first; afterwards, if the server supports it, the differences. */
function tokensAsker({ editor, uri }: OpenDocument): () => Promise<void> {
  const full = editor.capabilities.semanticTokensProvider?.full;
  const reportsChanges = typeof full === 'object' && full.delta === true;
  let previousResultId: string | undefined;
  return async () => {
    const isChange = reportsChanges && previousResultId !== undefined;
    const method = isChange ? 'textDocument/semanticTokens/full/delta' : 'textDocument/semanticTokens/full';
    const tokens = await editor.request<{ readonly resultId?: string } | null>(method, {
      textDocument: { uri },
      ...(isChange && { previousResultId }),
    });
    previousResultId = tokens?.resultId;
  };
}

function hintsAsker({ editor, uri, typing }: OpenDocument): () => Promise<unknown> {
  const line = Math.max(0, typing.line - SCREEN / 2);
  const range = { start: { line, character: 0 }, end: { line: line + SCREEN, character: 0 } };
  return () => editor.request('textDocument/inlayHint', { textDocument: { uri }, range });
}
