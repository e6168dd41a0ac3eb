import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** The capabilities of VS Code, as far as they matter to the measures. */
export function capabilitiesOf(pullsDiagnostics: boolean): ClientCapabilities {
  return {
    textDocument: {
      synchronization: { didSave: true },
      publishDiagnostics: { versionSupport: true, relatedInformation: true },
      ...(pullsDiagnostics && { diagnostic: { relatedDocumentSupport: true } }),
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      foldingRange: { rangeLimit: 5000, lineFoldingOnly: true },
      codeLens: {},
      inlayHint: {},
      semanticTokens: {
        requests: { range: true, full: { delta: true } },
        tokenTypes: TOKEN_TYPES,
        tokenModifiers: TOKEN_MODIFIERS,
        formats: ['relative'],
      },
      rename: { prepareSupport: true },
    },
    workspace: {
      workspaceFolders: true,
      configuration: true,
      workspaceEdit: { documentChanges: true },
      diagnostics: { refreshSupport: true },
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
    },
  };
}

const TOKEN_TYPES =
  `namespace type class enum interface struct typeParameter parameter variable property enumMember
  event function method macro keyword modifier comment string number regexp operator decorator label`.split(
    /\s+/,
  );
const TOKEN_MODIFIERS =
  `declaration definition readonly static deprecated abstract async modification documentation
  defaultLibrary`.split(/\s+/);
