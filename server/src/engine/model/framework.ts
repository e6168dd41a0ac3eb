import { memoWith } from '../memo.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Place } from '../syntax/places.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Omitted } from './adapt.ts';
import type { AmendBlock } from './amendment.ts';
import { buildElement, countAll, withChildren } from './build.ts';
import type { RefusedInclude } from './copies.ts';
import type { Counts, Element, Provenance } from './element.ts';
import { type AskedQuestion, questionOf } from './questions.ts';

/** A framework, built from all of its files. */
export interface Framework {
  readonly kind: 'framework';
  readonly id: string;
  readonly title: string;
  readonly provenance: Provenance;
  /** The header with its properties and prose; undefined if no file declares the framework. */
  readonly header: Element | undefined;
  /** The file with the header or, without one, the first of its files. */
  readonly path: string;
  /** Its files: first the one with the header, then the others by path. */
  readonly paths: readonly string[];
  /** Its declarations, in order; an activity is in its domain, wherever it is written. */
  readonly children: readonly Element[];
  readonly counts: Counts & { readonly domains: number };
  /** Its amendments of the base. */
  readonly amendBlocks: readonly AmendBlock[];
  /** The elements of the base that it omits. */
  readonly omitted: readonly Omitted[];
  /** Its includes that are ignored because there would be too many copies of something. */
  readonly refused: readonly RefusedInclude[];
}

/** The framework that a file names. */
export interface Membership {
  /** The framework's id; for a file that names none, a name that no author can write. */
  readonly framework: string;
  readonly role: 'header' | 'part' | 'none';
  /** The statement that names it. */
  readonly statement: Statement | undefined;
}

/** One file of a framework. */
export interface FrameworkFile {
  readonly path: string;
  readonly root: SyntaxNode;
  readonly membership: Membership;
}

/** Returns the framework of a file, from its first `framework` or `part of` line. */
export function membershipOf(root: SyntaxNode, path: string): Membership {
  for (const { statement } of root.children) {
    if (statement?.kind !== 'framework' && statement?.kind !== 'part') continue;
    const role = statement.kind === 'part' ? 'part' : 'header';
    return { framework: statement.id?.text ?? anonymous(path), role, statement };
  }
  return { framework: anonymous(path), role: 'none', statement: undefined };
}

/** Whether the id belongs to a file that names no framework. */
export function isAnonymous(framework: string): boolean {
  return framework.startsWith('?');
}

/** Builds a framework from its files, given in any order, without inherited and included elements. */
export function assembleFramework(id: string, files: readonly FrameworkFile[]): Framework {
  const ordered = [...files].sort(compareFiles);
  const declared = ordered.flatMap((file) => declaredIn(file));
  const ownHeader = declared.find((element) => element.kind === 'framework');
  const questions = ordered.flatMap(questionsAtTop);
  const header = ownHeader && questions.length > 0 ? withQuestions(ownHeader, questions) : ownHeader;
  const children = placeActivities(declared.filter((element) => element.kind !== 'framework'));
  return {
    kind: 'framework',
    id,
    title: header?.title?.text ?? id,
    provenance: 'own',
    header,
    path: header?.path ?? ordered[0]?.path ?? '',
    paths: ordered.map((file) => file.path),
    children,
    counts: { domains: children.filter(({ kind }) => kind === 'domain').length, ...countAll(children) },
    amendBlocks: ordered.flatMap(amendBlocksIn),
    omitted: [],
    refused: [],
  };
}

function anonymous(path: string): string {
  return `?${path}`;
}

function compareFiles(left: FrameworkFile, right: FrameworkFile): number {
  const byRole = Number(right.membership.role === 'header') - Number(left.membership.role === 'header');
  return byRole || (left.path < right.path ? -1 : left.path > right.path ? 1 : 0);
}

/** The top-level elements of a file, including those below its header or `part of` line; the header comes first. */
function declaredIn({ path, root }: FrameworkFile): Element[] {
  const elements: Element[] = [];
  const addAll = (nodes: readonly SyntaxNode[], place: Place): void => {
    for (const node of nodes) {
      const kind = node.statement?.kind;
      if (kind === 'part') {
        addAll(node.children, 'part');
        continue;
      }
      const element = buildElement(node, place, path);
      if (element === undefined) continue;
      elements.push(element);
      if (kind === 'framework') for (const child of element.children) elements.push(child);
    }
  };
  addAll(root.children, 'top');
  return elements;
}

/** The questions at the top of a file, or below its `part of` line, which are about the framework as a whole. */
function questionsAtTop({ path, root }: FrameworkFile): readonly AskedQuestion[] {
  return root.children.flatMap((node) => {
    const lines = node.statement?.kind === 'part' ? node.children : [node];
    return lines.flatMap((line) => questionOf(line, path) ?? []);
  });
}

/** A header with the questions that are not indented below it. */
const withQuestions = memoWith((header: Element, questions: readonly AskedQuestion[]): Element => {
  return { ...header, questions: [...header.questions, ...questions] };
});

function amendBlocksIn({ path, root }: FrameworkFile): AmendBlock[] {
  const inside = root.children.flatMap((node) =>
    node.statement?.kind === 'framework' || node.statement?.kind === 'part'
      ? [node, ...node.children]
      : [node],
  );
  return inside.filter(({ statement }) => statement?.kind === 'amend').map((node) => ({ path, node }));
}

/** Moves activities that say `in` a domain to its end. If the domain does not exist, they stay where they are. */
export function placeActivities(elements: readonly Element[]): Element[] {
  const domains = new Set(
    elements.flatMap((element) => (element.kind === 'domain' ? (element.id?.text ?? []) : [])),
  );
  const placed = new Map<string, Element[]>();
  const rest: Element[] = [];
  for (const element of elements) {
    const into = element.kind === 'activity' ? element.into?.text : undefined;
    if (into === undefined || !domains.has(into)) rest.push(element);
    else if (placed.get(into)?.push(element) === undefined) placed.set(into, [element]);
  }
  return rest.map((element) => {
    const id = element.kind === 'domain' ? element.id?.text : undefined;
    const guests = id === undefined ? undefined : placed.get(id);
    if (guests === undefined || id === undefined) return element;
    placed.delete(id);
    return withPlaced(element, guests);
  });
}

/** A domain with the activities that are placed in it. */
const withPlaced = memoWith((domain: Element, guests: readonly Element[]) =>
  withChildren(domain, [...domain.children, ...guests]),
);
