import './groupBy.cjs';
import { AstUtils, DefaultScopeComputation, inject, MultiMap } from 'langium';
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { BracesGeneratedModule, BracesGeneratedSharedModule } from '../../../out/bench/langium/module.ts';

/** A name is known in all files, wherever it is declared, so there are no local names to collect. */
class GlobalNames extends DefaultScopeComputation {
  collectExportedSymbols(document, cancelToken) {
    const root = document.parseResult.value;
    return this.collectExportedSymbolsForNode(root, document, AstUtils.streamAllContents, cancelToken);
  }

  async collectLocalSymbols() {
    return new MultiMap();
  }
}

const connection = createConnection(ProposedFeatures.all);
const names = { references: { ScopeComputation: (services) => new GlobalNames(services) } };
const shared = inject(
  createDefaultSharedModule({ connection, ...NodeFileSystem }),
  BracesGeneratedSharedModule,
);
const services = inject(createDefaultModule({ shared }), BracesGeneratedModule, names);
shared.ServiceRegistry.register(services);
// Problems are also reported for files that are not open, as for a workspace of frameworks.
shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
startLanguageServer(shared);
