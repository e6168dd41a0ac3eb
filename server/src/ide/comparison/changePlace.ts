import { type Change, type ComparableWorkspace, type Side, versionOf } from '../../engine/diff/index.ts';
import type { Framework } from '../../engine/model/index.ts';
import { lineOf, type Statement, type SyntaxNode } from '../../engine/syntax/index.ts';
import { lastLineOf } from '../lastLine.ts';

/** A line of one of the two versions. It is found again as long as nobody edits it. */
export interface ChangeLocation {
  readonly path: string;
  readonly statement: Statement;
  /** The line with its content, if all of that changed. */
  readonly node: SyntaxNode | undefined;
}

/** The locations of a change. */
export interface ChangeLocations {
  /** The line in the new version; undefined for removals. */
  readonly after: ChangeLocation | undefined;
  /** The line in the old version; undefined for additions. */
  readonly before: ChangeLocation | undefined;
  /** For removals, the line before it, if that is in a file of the same framework. */
  readonly behind: ChangeLocation | undefined;
}

/** The two compared versions of a framework. */
export interface ChangedFramework {
  readonly before: Framework | undefined;
  readonly after: Framework | undefined;
}

/** Finds the lines of a change. Must be called before anything is edited. */
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

/** The location of a removed element. For an omission of an adaptation, it is the line that omits it. */
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

/** The last line about an element itself; undefined if its own line is the only one. */
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
  // In an adaptation, the line of the amendment was changed.
  const amended =
    site?.amendedBy && framework && placeAmong(framework.paths, site.amendedBy.statement, workspace);
  if (amended) return amended;
  const node = change.nodes[which];
  if (site?.node !== node || node?.statement === undefined) return placeAt(side, workspace);
  const line = change.type === 'property-changed' ? partOf(node, change.property, side.text) : undefined;
  if (line) return bare(side.file, line);
  return { path: side.file, statement: node.statement, node: isWhole(change) ? node : undefined };
}

/** Elements are added and removed with their content. */
function isWhole({ type, kind }: Change): boolean {
  return (type === 'added' || type === 'removed') && kind !== 'framework';
}

/** The line of a property, question or description of an element, if there is one. */
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

/** Finds a line by its number, for comments and other lines that are not elements. */
function placeAt({ file, line }: Side, workspace: ComparableWorkspace): ChangeLocation | undefined {
  const statement = workspace.document(file)?.statements.at(line - 1);
  return statement && bare(file, statement);
}

function bare(path: string, statement: Statement): ChangeLocation {
  return { path, statement, node: undefined };
}
