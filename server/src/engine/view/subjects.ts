import type { Fact } from '../index/facts.ts';
import { lineOf, pathTo, type SyntaxDocument } from '../syntax/document.ts';
import type { Statement } from '../syntax/statement.ts';

/** A course that covers something of a framework, or a guide that explains something of it. */
export interface CoverageSource {
  /** Unique, and the same as long as its id and its framework are. */
  readonly key: string;
  readonly kind: 'curriculum' | 'guide';
  readonly title: string;
  /** The ids that it names. */
  readonly reached: ReadonlySet<string>;
  /** Its modules or topics that have an id, in its order. */
  readonly parts: readonly Part[];
}

interface Part {
  readonly key: string;
  readonly title: string;
  readonly reached: ReadonlySet<string>;
}

/** The keys of all courses, and of all guides, taken together: no author can write them as ids. */
export const ALL_CURRICULA = '/curricula';
export const ALL_GUIDES = '/guides';

/**
 * The courses, then the guides, that name something of a framework in the given `covers` and `explains` lines: the
 * sources of coverage that a reader can select. `documentAt` returns the document at a path.
 */
export function coverageSources(
  lines: Iterable<Fact>,
  documentAt: (path: string) => SyntaxDocument | undefined,
): readonly CoverageSource[] {
  const drafts = new Map<string, Draft>();
  for (const fact of lines) {
    const document = documentAt(fact.path);
    const path = nodesAbove(fact, document);
    const [whole] = path.filter(({ kind }) => kind === 'curriculum' || kind === 'guide');
    if (document === undefined || whole === undefined) continue;
    const draft = draftOf(drafts, fact.from, whole, document);
    (draft.reached as Set<string>).add(fact.name);
    const part = path.find(({ kind, id }) => PARTS.has(kind) && id !== undefined);
    if (part) (draftOf(draft.parts, fact.from, part, document).reached as Set<string>).add(fact.name);
  }
  return [...drafts.values()].map(subjectOf).sort(compare);
}

/** The ids that the source, module or topic with this key names; none for an unknown key. */
export function reachedBy(subjects: readonly CoverageSource[], key: string): ReadonlySet<string> {
  if (key === ALL_CURRICULA) return unite(subjects.filter(({ kind }) => kind === 'curriculum'));
  if (key === ALL_GUIDES) return unite(subjects.filter(({ kind }) => kind === 'guide'));
  const all = subjects.flatMap((subject) => [subject, ...subject.parts]);
  return all.find((one) => one.key === key)?.reached ?? new Set();
}

/** Whether the source with this key explains (a guide) rather than covers (a course). */
export function isExplained(subjects: readonly CoverageSource[], key: string): boolean {
  if (key === ALL_GUIDES) return true;
  const whole = subjects.find((subject) => [subject, ...subject.parts].some((one) => one.key === key));
  return whole?.kind === 'guide';
}

interface Draft {
  readonly key: string;
  /** From 0. */
  readonly line: number;
  readonly statement: Statement;
  readonly reached: ReadonlySet<string>;
  readonly parts: Map<string, Draft>;
}

const PARTS: ReadonlySet<string> = new Set(['module', 'requirement', 'topic']);

function nodesAbove(fact: Fact, document: SyntaxDocument | undefined): Statement[] {
  const line = document ? lineOf(document, fact.statement) : -1;
  if (document === undefined || line < 0) return [];
  return pathTo(document, line).flatMap(({ statement }) => statement ?? []);
}

function draftOf(
  drafts: Map<string, Draft>,
  framework: string,
  statement: Statement,
  document: SyntaxDocument,
): Draft {
  const key = `${framework}/${statement.id?.text ?? statement.text?.text ?? ''}`;
  const known = drafts.get(key);
  if (known) return known;
  const line = lineOf(document, statement);
  const draft = { key, line, statement, reached: new Set<string>(), parts: new Map<string, Draft>() };
  drafts.set(key, draft);
  return draft;
}

function subjectOf({ key, statement, reached, parts }: Draft): CoverageSource {
  const kind = statement.kind === 'guide' ? 'guide' : 'curriculum';
  const inOrder = [...parts.values()].sort((left, right) => left.line - right.line);
  const inside = inOrder.map((part) => ({
    key: part.key,
    title: titleOf(part.statement),
    reached: part.reached,
  }));
  return { key, kind, title: titleOf(statement), reached, parts: inside };
}

function titleOf({ text, id }: Statement): string {
  return text?.text ?? id?.text ?? '';
}

function compare(left: CoverageSource, right: CoverageSource): number {
  if (left.kind !== right.kind) return left.kind === 'curriculum' ? -1 : 1;
  return compareTitles(left, right);
}

function compareTitles(left: Part | CoverageSource, right: Part | CoverageSource): number {
  const [one, other] = [`${left.title}\n${left.key}`, `${right.title}\n${right.key}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

function unite(subjects: readonly CoverageSource[]): ReadonlySet<string> {
  return new Set(subjects.flatMap(({ reached }) => [...reached]));
}
