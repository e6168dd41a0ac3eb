import { type Change, type ComparableWorkspace, type Side, versionOf } from '../../engine/diff/index.ts';
import type { Framework } from '../../engine/model/index.ts';
import { lineOf, type Statement, type SyntaxNode } from '../../engine/syntax/index.ts';
import { lastLineOf } from '../lastLine.ts';

/** A line of one of the two versions: it is found again for as long as nobody edits it. */
export interface ChangeLocation {
  readonly path: string;
  readonly statement: Statement;
  /** With what stands in it, when all of that is meant. */
  readonly node: SyntaxNode | undefined;
}

/** Where a change is to be seen. */
export interface ChangeLocations {
  /** The line that says it now; undefined of what is gone. */
  readonly after: ChangeLocation | undefined;
  /** The line that said it before; undefined of what is new. */
  readonly before: ChangeLocation | undefined;
  /** Of what is gone, the line that it stood behind, as far as that is in a file of the same framework. */
  readonly behind: ChangeLocation | undefined;
}

/** The two versions of a framework that a change is about, as they were compared. */
export interface ChangedFramework {
  readonly before: Framework | undefined;
  readonly after: Framework | undefined;
}

/** Finds the lines of a change; to be asked before anything is edited. */
export function placesOf(
  change: Change,
  frameworks: ChangedFramework,
  before: ComparableWorkspace,
  after: ComparableWorkspace,
): ChangeLocations {
  return {
    after: change.to && placeIn(after, frameworks.after, change, 'after'),
    before: change.from && placeIn(before, frameworks.before, change, 'before'),
    behind: behindOf(change, frameworks, after),
  };
}

/** Where something was; what an adaptation leaves out is missed where it says so. */
function behindOf(
  change: Change,
  frameworks: ChangedFramework,
  workspace: ComparableWorkspace,
): ChangeLocation | undefined {
  const { behind, framework, to, id, kind } = change;
  if (to !== undefined) return undefined;
  const omissions = frameworks.after ? versionOf(frameworks.after, workspace).omissions : [];
  const omission = omissions.find((each) => each.id === id && each.kind === kind);
  if (omission) return bare(omission.amendedBy.path, omission.amendedBy.statement);
  if (behind?.node.statement === undefined || workspace.frameworkOf(behind.path) !== framework)
    return undefined;
  return bare(behind.path, lastOwnLine(behind.node) ?? behind.node.statement);
}

/** The last line that says something of an element itself; undefined where its own line is the only one. */
function lastOwnLine({ children }: SyntaxNode): Statement | undefined {
  let last: Statement | undefined;
  for (const child of children) {
    const { statement } = child;
    if (statement?.kind !== 'property' && statement?.kind !== 'prose' && statement?.kind !== 'question')
      break;
    last = lastLineOf(child).statement;
  }
  return last;
}

function placeIn(
  workspace: ComparableWorkspace,
  framework: Framework | undefined,
  change: Change,
  which: 'before' | 'after',
): ChangeLocation | undefined {
  const side = (which === 'after' ? change.to : change.from) as Side;
  const index = change[which];
  const site =
    framework && index !== undefined ? versionOf(framework, workspace).entries[index]?.site : undefined;
  // In an adaptation it is the line that amends which was written.
  const amended = site?.amendedBy && framework && placeAmong(framework.paths, site.amendedBy, workspace);
  if (amended) return amended;
  const node = change.nodes[which];
  if (site?.node !== node || node?.statement === undefined) return placeAt(side, workspace);
  const line = change.type === 'property-changed' ? partOf(node, change.property, side.text) : undefined;
  if (line) return bare(side.file, line);
  return { path: side.file, statement: node.statement, node: isWhole(change) ? node : undefined };
}

/** What comes or goes does so with all that stands in it. */
function isWhole({ type, kind }: Change): boolean {
  return (type === 'added' || type === 'removed') && kind !== 'framework';
}

/** The line of an element that says a property, a question or a description, as far as one does. */
function partOf(node: SyntaxNode, property: string | undefined, text: string): Statement | undefined {
  const kind = property === 'description' ? 'prose' : property === 'question' ? 'question' : 'property';
  for (const { statement } of node.children) {
    if (statement?.kind !== kind) continue;
    if (kind === 'prose') return statement;
    if (kind === 'property' && statement.keyword?.text === property) return statement;
    if (kind === 'question' && statement.text && text.includes(statement.text.text)) return statement;
  }
  return undefined;
}

function placeAmong(
  paths: readonly string[],
  statement: Statement,
  workspace: ComparableWorkspace,
): ChangeLocation | undefined {
  const path = paths.find((each) => {
    const document = workspace.document(each);
    return document !== undefined && lineOf(document, statement) >= 0;
  });
  return path === undefined ? undefined : bare(path, statement);
}

/** A line by its number: of comments, and of what only a file says. */
function placeAt({ file, line }: Side, workspace: ComparableWorkspace): ChangeLocation | undefined {
  const statement = workspace.document(file)?.statements.at(line - 1);
  return statement && bare(file, statement);
}

function bare(path: string, statement: Statement): ChangeLocation {
  return { path, statement, node: undefined };
}
