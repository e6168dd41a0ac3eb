import type { Workspace } from '../engine/index.ts';
import type { Statement, SyntaxNode } from '../engine/syntax/index.ts';
import { fuzzyRank, RANKS } from './fuzzyRank.ts';
import { isInOutline, symbolNameOf } from './symbols.ts';

/** Nobody reads further than this; they type another letter. */
const MOST_SYMBOLS = 500;

/** A statement that a search finds. */
export interface FoundSymbol {
  readonly path: string;
  readonly statement: Statement;
  /** The name, after its id if it has one. */
  readonly name: string;
}

/**
 * Finds domains, activities, competences and everything else with a name in all documents, by id or title. The best
 * matches come first; among equally good ones, competences come last.
 */
export function findSymbols(engine: Workspace, query: string): readonly FoundSymbol[] {
  const results = new Results(fuzzyRank(query));
  for (const path of engine.paths()) {
    const root = engine.document(path)?.root;
    if (root) collect(root, path, results);
  }
  return results.best();
}

function collect(node: SyntaxNode, path: string, results: Results): void {
  const { statement } = node;
  if (isInOutline(node) && statement && (statement.text || statement.id?.text))
    results.offer(path, statement);
  for (const child of node.children) collect(child, path, results);
}

/** The best items, at most the wanted number. */
class Results {
  readonly #rank: ReturnType<typeof fuzzyRank>;
  /** Two lists per rank: competences, and everything else. */
  readonly #lists: readonly FoundSymbol[][] = Array.from({ length: 2 * RANKS }, () => []);
  /** Worse ranks come after enough better ones, so they need not be computed. */
  #worstWanted = RANKS - 1;

  constructor(rank: ReturnType<typeof fuzzyRank>) {
    this.#rank = rank;
  }

  offer(path: string, statement: Statement): void {
    const name = nameWithId(statement);
    const rank = this.#rank(name, this.#worstWanted);
    if (rank === undefined) return;
    const list = this.#lists[2 * rank + (statement.kind === 'item' ? 1 : 0)];
    if (list === undefined || list.length >= MOST_SYMBOLS) return;
    list.push({ path, statement, name });
    if (list.length === MOST_SYMBOLS) this.#worstWanted = Math.min(this.#worstWanted, rank);
  }

  best(): readonly FoundSymbol[] {
    return this.#lists.flat().slice(0, MOST_SYMBOLS);
  }
}

/** The id is part of the name, so that the client's own filter also finds symbols by id. */
function nameWithId(statement: Statement): string {
  const name = symbolNameOf(statement);
  return statement.id?.text && statement.text ? `${statement.id.text}: ${name}` : name;
}
