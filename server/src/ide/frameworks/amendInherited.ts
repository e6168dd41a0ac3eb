import type { DocumentChange } from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import type { Element, Framework } from '../../engine/model/index.ts';
import { addNode, hasTitle, type NodeSite, retitle } from '../../engine/refactor/index.ts';
import { lineOf, type Statement } from '../../engine/syntax/index.ts';

/** A line of an adaptation, with its file. */
interface AmendingLine {
  readonly path: string;
  readonly statement: Statement;
}

/** Whether an adaptation inherits an element and can amend it: the element has an id. */
export function isAmendable({ provenance, id }: Element): boolean {
  const isInherited = provenance === 'inherited' || provenance === 'reworded' || provenance === 'moved';
  return isInherited && id !== undefined;
}

/**
 * The changes that make an adaptation move an inherited element to the end of the element with the id `to`: in the line
 * that moves it already or, if there is none, in a new one.
 */
export function amendMove(
  engine: Workspace,
  framework: Framework,
  moved: string,
  to: string,
): readonly DocumentChange[] | undefined {
  const line = lastLine(framework, ({ kind, id }) => kind === 'move' && id?.text === moved);
  if (line === undefined) return addAmendment(engine, framework, moved, 'move', `move [${moved}] to ${to}`);
  const { path, statement } = line;
  const document = engine.document(path);
  const { into, source } = statement;
  if (document === undefined) return undefined;
  if (into?.text === to) return [];
  const own = lineOf(document, statement);
  const typed = source.trimEnd().length;
  const { start, end } = into ?? { start: typed, end: typed };
  const range = { start: { line: own, column: start }, end: { line: own, column: end } };
  return [{ path, range, text: into ? to : ` to ${to}` }];
}

/**
 * The changes that make an adaptation give an inherited element another title. Undefined if the title cannot be written.
 */
export function amendTitle(
  engine: Workspace,
  framework: Framework,
  id: string,
  title: string,
): readonly DocumentChange[] | undefined {
  const line = lastLine(framework, (statement, amended) => isTitle(statement, amended, id));
  if (line === undefined) {
    const added = `retitle: ${title}`;
    if (!hasTitle(added, { kind: 'retitle', id: undefined }, title)) return undefined;
    return addAmendment(engine, framework, id, 'retitle', added);
  }
  const document = engine.document(line.path);
  const change = document && retitle(line.path, document, line.statement, title);
  return change && [change];
}

function isTitle({ kind, id }: Statement, amended: string | undefined, wanted: string): boolean {
  return kind === 'retitle' ? amended === wanted : kind === 'reword' && id?.text === wanted;
}

/** The last line that says something: of several, it counts. */
function lastLine(
  { amendBlocks }: Framework,
  isWanted: (statement: Statement, amended: string | undefined) => boolean,
): AmendingLine | undefined {
  let found: AmendingLine | undefined;
  for (const { path, node } of amendBlocks) {
    for (const { statement } of node.children) {
      if (statement && isWanted(statement, node.statement?.id?.text)) found = { path, statement };
    }
  }
  return found;
}

/** Adds a line to the block that amends an element or, if there is none, a block after the others. */
function addAmendment(
  engine: Workspace,
  framework: Framework,
  id: string,
  kind: 'move' | 'retitle',
  line: string,
): readonly DocumentChange[] | undefined {
  const siteOf = (block: Framework['amendBlocks'][number]): NodeSite | undefined => {
    const document = engine.document(block.path);
    return document && { ...block, document };
  };
  const own = framework.amendBlocks.find(({ node }) => node.statement?.id?.text === id);
  const site = own && siteOf(own);
  if (site) return addNode({ where: 'start', of: site }, kind, [line]);
  const block = [`amend ${id}`, `  ${line}`];
  const last = framework.amendBlocks.at(-1);
  const beside = last && siteOf(last);
  if (beside) return addNode({ where: 'after', of: beside }, 'amend', block);
  const document = engine.document(framework.path);
  return (
    document &&
    addNode({ where: 'end', of: { path: framework.path, document, node: document.root } }, 'amend', block)
  );
}
