import { type InitializeParams, MarkupKind } from 'vscode-languageserver';

/** The client's capabilities and options, as far as the server needs them. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly takesRelatedDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly watchesFiles: boolean;
  /** Whether files outside of the folders can be watched. */
  readonly watchesOutside: boolean;
  readonly reportsFolders: boolean;
  readonly takesSnippets: boolean;
  /** Whether the rows of a list of completions show further text beside the label. */
  readonly takesLabelDetails: boolean;
  readonly takesMarkdown: boolean;
  /** Whether the documentation of a completion may be Markdown. */
  readonly documentsMarkdown: boolean;
  readonly takesNestedSymbols: boolean;
  readonly takesLocationLinks: boolean;
  readonly takesVersionedEdits: boolean;
  readonly hasSettings: boolean;
  readonly reportsSettings: boolean;
  readonly resolvesSymbolPlaces: boolean;
  readonly takesImplementationLinks: boolean;
  readonly takesChangeAnnotations: boolean;
  readonly preparesRenames: boolean;
  readonly takesSnippetEdits: boolean;
  readonly createsFiles: boolean;
  readonly resolvesEdits: boolean;
  readonly foldingLimit: number;
  /** The command that shows locations, given a URI, a position and locations; undefined if the client has none. */
  readonly showReferences: string | undefined;
  /** The command that asks where to move the selection; undefined if the client has none. */
  readonly moveTo: string | undefined;
  /** The command that reviews changes of a base; undefined if the client has none. */
  readonly review: string | undefined;
  /** Whether the client can be asked to report further documents that it opens. */
  readonly reportsDocuments: boolean;
  /** The base of the URIs of rule pages; undefined if the client cannot show them. */
  readonly rulePages: string | undefined;
}

/** Reads a client's capabilities and options. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const rulePages: unknown = initializationOptions?.rulePages;
  const showReferences: unknown = initializationOptions?.showReferences;
  const moveTo: unknown = initializationOptions?.moveTo;
  const review: unknown = initializationOptions?.review;
  const { codeAction } = textDocument ?? {};
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    takesRelatedDiagnostics: textDocument?.diagnostic?.relatedDocumentSupport === true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesOutside: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    reportsFolders: workspace?.workspaceFolders === true,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    takesLabelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    takesMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    documentsMarkdown:
      textDocument?.completion?.completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    takesNestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    takesLocationLinks: textDocument?.definition?.linkSupport === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    hasSettings: workspace?.configuration === true,
    reportsSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    resolvesSymbolPlaces: workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true,
    takesImplementationLinks: textDocument?.implementation?.linkSupport === true,
    takesChangeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    preparesRenames: textDocument?.rename?.prepareSupport === true,
    takesSnippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    resolvesEdits:
      codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    showReferences: typeof showReferences === 'string' && showReferences !== '' ? showReferences : undefined,
    moveTo: typeof moveTo === 'string' && moveTo !== '' ? moveTo : undefined,
    review: typeof review === 'string' && review !== '' ? review : undefined,
    reportsDocuments: textDocument?.synchronization?.dynamicRegistration === true,
    rulePages: typeof rulePages === 'string' && rulePages !== '' ? rulePages : undefined,
  };
}
