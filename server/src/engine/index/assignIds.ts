import type { SyntaxDocument } from '../syntax/document.ts';
import { documentConflicts } from '../syntax/documentConflicts.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { isValidId, type StatementKind } from '../syntax/statement.ts';
import type { DocumentChange } from '../text/span.ts';
import type { FrameworkFacts } from './frameworkFacts.ts';
import { baseFrameworksOf, type FactSource, heirsOf } from './inheritance.ts';

/** The parts of a workspace that assigning ids needs. */
export interface IdSource extends FactSource {
  document(path: string): SyntaxDocument | undefined;
}

/**
 * Returns the changes that give every competence of a framework an id: `engage-1`, `engage-2` …, after the nearest
 * activity or group with an id that contains it. Numbers continue after the highest one used in the framework, in its
 * bases, in its adaptations, or in `used`. A number that became free is not used again, because a link or a note may
 * still refer to its old owner. A document with unresolved merge conflicts is left unchanged.
 */
export function missingIdChanges(
  framework: string,
  source: IdSource,
  used: Iterable<string> = [],
): DocumentChange[] {
  const facts = source.facts(framework);
  if (facts === undefined || facts.unnumbered.size === 0) return [];
  const counters = highestNumbers(facts, source, used);
  const changes: DocumentChange[] = [];
  for (const path of pathsOf(facts)) {
    const document = source.document(path);
    if (document === undefined || documentConflicts(document).length > 0) continue;
    const assign = (node: SyntaxNode, stem: string, line: number): void => {
      const number = (counters.get(stem) ?? 0) + 1;
      counters.set(stem, number);
      changes.push(insertId(path, node, line, `${stem}-${number}`));
    };
    visit(document.root, { framework, stem: idStemOfFramework(framework), line: 0, assign });
  }
  return changes;
}

interface Walk {
  readonly framework: string;
  /** The first part of the ids, before the number. */
  readonly stem: string;
  /** Of the node's own line, from 0. */
  readonly line: number;
  assign(node: SyntaxNode, stem: string, line: number): void;
}

/** The kinds of statement that competences are named after; a domain if they are in nothing nearer. */
export const NAMED_AFTER: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'domain',
  'group',
  'activity',
]);

function visit(node: SyntaxNode, walk: Walk): void {
  const { statement } = node;
  if (statement?.kind === 'item' && !statement.id && statement.text) walk.assign(node, walk.stem, walk.line);
  const stem = idStemOf(node, walk.framework) ?? walk.stem;
  let line = walk.line + (statement ? 1 : 0) + node.trivia;
  for (const child of node.children) {
    visit(child, { ...walk, stem, line });
    line += child.lines;
  }
}

/**
 * The prefix for the ids of the competences in a node: its own id, if competences are named after nodes of this kind.
 * Undefined if an ancestor decides, because an invalid id would make the new ids invalid too.
 */
export function idStemOf({ statement }: SyntaxNode, framework: string): string | undefined {
  if (statement?.id === undefined || !isValidId(statement.id.text)) return undefined;
  if (NAMED_AFTER.has(statement.kind)) return statement.id.text;
  // The base numbers its own competences, so those of an amendment must not get the same ids.
  return statement.kind === 'amend' ? `${idStemOfFramework(framework)}-${statement.id.text}` : undefined;
}

/** Whether competences in a node are named after it. */
export function hasIdStem(node: SyntaxNode): boolean {
  return idStemOf(node, '') !== undefined;
}

/** The prefix for competences that are not inside anything with a valid id. */
export function idStemOfFramework(framework: string): string {
  return isValidId(framework) ? framework : 'competence';
}

/** The files with competences that lack an id, in the order of the framework's files. */
function pathsOf({ headers, unnumbered }: FrameworkFacts): string[] {
  const first = new Set([...headers].map(({ path }) => path));
  const paths = new Set([...unnumbered].map(({ path }) => path));
  return [...paths].sort(
    (left, right) => Number(first.has(right)) - Number(first.has(left)) || (left < right ? -1 : 1),
  );
}

/** The maximum number of digits at the end of an id. A longer number was not assigned by counting. */
const NUMBERED = /^(.+)-(\d{1,9})$/;

function highestNumbers(
  facts: FrameworkFacts,
  source: FactSource,
  used: Iterable<string>,
): Map<string, number> {
  const highest = new Map<string, number>();
  const take = (id: string): void => {
    const [, stem = '', digits] = NUMBERED.exec(id) ?? [];
    if (digits === undefined) return;
    highest.set(stem, Math.max(highest.get(stem) ?? 0, Number(digits)));
  };
  for (const id of used) take(id);
  for (const { names } of [facts, ...baseFrameworksOf(facts, source), ...heirsOf(facts, source)]) {
    for (const { name, declarations, references, targets } of names.values()) {
      if (declarations.size + references.size + targets.size > 0) take(name);
    }
  }
  return highest;
}

function insertId(path: string, { statement }: SyntaxNode, line: number, id: string): DocumentChange {
  const column = statement?.keyword?.end ?? 0;
  const at = { line, column };
  return { path, range: { start: at, end: at }, text: ` [${id}]` };
}
