import './groupBy.cjs';
import { AstUtils, DefaultScopeComputation, inject, MultiMap } from 'langium';
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { BracesGeneratedModule, BracesGeneratedSharedModule } from '../../../out/bench/langium/module.ts';

/** A name is known in all files, wherever it is declared; hence there are no local ones to gather as well. */
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
// Of files that are not open, too, the problems are told, as of a workspace of frameworks they are.
shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
startLanguageServer(shared);
