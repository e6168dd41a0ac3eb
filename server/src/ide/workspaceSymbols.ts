import type { Workspace } from '../engine/index.ts';
import type { Statement, SyntaxNode } from '../engine/syntax/index.ts';
import { fuzzyRank, RANKS } from './fuzzyRank.ts';
import { isInOutline, symbolNameOf } from './symbols.ts';

/** No author reads on past this; they type another letter. */
const MOST_SYMBOLS = 500;

/** A statement that a search finds. */
export interface FoundSymbol {
  readonly path: string;
  readonly statement: Statement;
  /** The name, after its id if it has one. */
  readonly name: string;
}

/**
 * Finds domains, activities, competences and everything else that has a name in all documents, by id or title. The best
 * come first; of those that are as good, competences come after all that holds them.
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
  if (isInOutline(node) && statement && (statement.text || statement.id)) results.offer(path, statement);
  for (const child of node.children) collect(child, path, results);
}

/** The best of what is offered, no more of them than are wanted. */
class Results {
  readonly #rank: ReturnType<typeof fuzzyRank>;
  /** Two lists a rank: what holds others, and competences. */
  readonly #lists: readonly FoundSymbol[][] = Array.from({ length: 2 * RANKS }, () => []);
  /** What is worse comes after enough others: it need not be told how much worse it is. */
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

/** The id is part of the name, so that the client, which sifts once more by name, finds by id as well. */
function nameWithId(statement: Statement): string {
  const name = symbolNameOf(statement);
  return statement.id && statement.text ? `${statement.id.text}: ${name}` : name;
}
