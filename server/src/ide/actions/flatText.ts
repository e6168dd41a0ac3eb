import { type DocumentChange, guessStatement, type Problem } from '../../engine/checking/index.ts';
import {
  ACTIVITY_DEPTH,
  DOMAIN_DEPTH,
  flatBlocks,
  type ImportedBlock,
  linesOfBlocks,
  markerOf,
  sectionNamed,
} from '../../engine/import/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { isAnonymous, placesOfProperty, takesFacets } from '../../engine/model/index.ts';
import {
  lineOf,
  linesOf,
  mayStandIn,
  type Place,
  pathTo,
  placeIn,
  type StatementKind,
  type SyntaxDocument,
  type SyntaxNode,
} from '../../engine/syntax/index.ts';
import { shortLine } from '../markdown.ts';
import { freeIds } from '../paste/pasteAt.ts';
import { pasteColumn } from '../paste/pastePlace.ts';

/** A way to give text without structure a place. */
interface FlatTextAction {
  readonly title: string;
  readonly edit: { readonly changes: readonly DocumentChange[] };
}

/** The ways to give text a place. */
export interface FlatTextActions {
  readonly actions: readonly FlatTextAction[];
  /** Whether the text can only be this. In a domain it may also be the title of an activity. */
  readonly isCertain: boolean;
}

const NO_ACTIONS: FlatTextActions = { actions: [], isCertain: false };

/** Neighbouring lines that are text without structure, and what they follow. */
interface FlatRun {
  readonly path: string;
  readonly document: SyntaxDocument;
  readonly place: Place;
  /** The nodes that are open before the first line; the root alone at the start of the text. */
  readonly open: readonly SyntaxNode[];
  /** Half-open, from 0; without blank lines at the end. */
  readonly lines: { readonly start: number; readonly end: number };
  /** The line of the problem, with the lines indented below it. */
  readonly own: SyntaxNode;
}

const RULES: ReadonlySet<string> = new Set(['unknown-statement', 'unknown-property', 'misplaced']);
const LONGEST_TITLE = 60;
/** Files in another format may have a million such lines, and nobody wants them as competences. */
const MOST_NEIGHBOURS = 10_000;

/**
 * What can be done with a line of text where no competence may stand, such as a list that was typed or pasted at the top
 * of a file: make it a competence of the activity before it, or give all such lines around it their places.
 */
export function flatTextActions(engine: Workspace, { rule, path, statement }: Problem): FlatTextActions {
  const document = engine.document(path);
  const framework = engine.frameworkOf(path);
  if (!RULES.has(rule.id) || document === undefined || framework === undefined || isAnonymous(framework))
    return NO_ACTIONS;
  const run = flatRunAt(path, document, pathTo(document, lineOf(document, statement)));
  if (run === undefined) return NO_ACTIONS;
  const isCertain = run.place !== 'domain' && run.place !== 'group of activities';
  return { actions: [...inActivity(run), ...inPlaces(run, engine, framework)], isCertain };
}

function flatRunAt(
  path: string,
  document: SyntaxDocument,
  nodes: readonly SyntaxNode[],
): FlatRun | undefined {
  const depth = nodes.findIndex(
    (node, index) => index > 0 && isFlat(document, node, placeIn(nodes.slice(0, index))),
  );
  const own = nodes[depth];
  const parent = nodes[depth - 1];
  if (own === undefined || parent === undefined) return undefined;
  const place = placeIn(nodes.slice(0, depth));
  if (parent.children.length > MOST_NEIGHBOURS) return undefined;
  const index = parent.children.indexOf(own);
  let first = index;
  while (first > 0 && isFlat(document, parent.children[first - 1] as SyntaxNode, place)) first--;
  let last = index;
  while (
    last + 1 < parent.children.length &&
    isFlat(document, parent.children[last + 1] as SyntaxNode, place)
  )
    last++;
  // Lines after the run would come under its last line.
  if (
    parent.statement?.kind !== undefined &&
    parent.statement.kind !== 'domain' &&
    last + 1 < parent.children.length
  )
    return undefined;
  const { start } = linesOf(document, parent.children[first] as SyntaxNode);
  const end = withoutBlanks(document, linesOf(document, parent.children[last] as SyntaxNode).end);
  const open = start === 0 ? [document.root] : pathTo(document, start - 1);
  return { path, document, place, open, lines: { start, end }, own };
}

/** The line after the last one before `end` that is not blank; both from 0. */
function withoutBlanks(document: SyntaxDocument, end: number): number {
  let line = end;
  while (line > 0 && document.statements.at(line - 1)?.kind === 'blank') line--;
  return line;
}

const TEXT: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'unknown',
  'item',
  'blank',
  'comment',
  'property',
]);

/** Whether a node is text without structure where no competence may stand, together with all lines below it. */
function isFlat(document: SyntaxDocument, node: SyntaxNode, place: Place): boolean {
  const { statement } = node;
  if (statement === undefined || mayStandIn('item', place) || place === 'unknown') return false;
  if (!TEXT.has(statement.kind)) return false;
  const isSection = sectionNamed(statement.source.trim()) !== undefined;
  // A property that is not known, such as 'date', has its own correction where properties stand.
  const takesProperties = takesFacets(place) || place === 'framework';
  if (statement.kind === 'property' && takesProperties && !isSection) return false;
  // A misspelt keyword has its own correction.
  const guess = statement.kind === 'unknown' ? guessStatement(statement, place) : undefined;
  if (guess && guess.kind !== 'item' && !isSection) return false;
  const { start, end } = linesOf(document, node);
  return [...document.statements.slice(start, end)].every(
    ({ kind, keyword }) => TEXT.has(kind) && placesOfProperty(keyword?.text ?? '').length === 0,
  );
}

/** Makes the one line a competence of the activity before it. */
function inActivity(run: FlatRun): FlatTextAction[] {
  const { document, own, path, lines } = run;
  const source = own.statement?.source.trim() ?? '';
  const holder = holderIn(run.open, false);
  if (holder === undefined || own.children.length > 0 || sectionNamed(source)) return [];
  const text = markerOf(source)?.rest ?? source.replace(/^[-–—‐‑‒―−]\s*/, '');
  const place = { place: placeIn(holder), column: pasteColumn(holder, 0), nameFor: () => '' };
  const [line = ''] = linesOfBlocks([{ kind: 'item', depth: 0, text }], place);
  const at = withoutBlanks(document, lines.start);
  const after = { line: at - 1, column: document.statements.at(at - 1)?.source.length ?? 0 };
  const from = lineOf(document, own.statement as NonNullable<typeof own.statement>);
  const changes = [
    { path, range: { start: after, end: after }, text: `\n${line}` },
    { path, range: { start: { line: from, column: 0 }, end: { line: from + 1, column: 0 } }, text: '' },
  ];
  return [{ title: `Make it a competence in ‘${titleOf(run.open)}’`, edit: { changes } }];
}

/** Makes domains, activities, sections and competences of all lines. */
function inPlaces(run: FlatRun, engine: Workspace, framework: string): FlatTextAction[] {
  const { document, path, lines } = run;
  const statements = [...document.statements.slice(lines.start, lines.end)];
  // A comment would lose its place.
  if (statements.some(({ kind }) => kind === 'comment')) return [];
  const sources = statements.map(({ source }) => source);
  const isOne = sources.length === 1 && sectionNamed((sources[0] ?? '').trim()) === undefined;
  if (isOne && holderIn(run.open, false)) return [];
  const written = write(flatBlocks(sources), run, freeIds(engine, framework));
  if (written.length === 0) return [];
  const end = { line: lines.end - 1, column: sources.at(-1)?.length ?? 0 };
  const change = { path, range: { start: { line: lines.start, column: 0 }, end }, text: written.join('\n') };
  const title = 'Turn these lines into domains, activities and competences';
  return [{ title, edit: { changes: [change] } }];
}

/** The blocks as lines: the first competences continue the activity before them, the first activities its domain. */
function write(
  blocks: readonly ImportedBlock[],
  { open }: FlatRun,
  nameFor: (title: string) => string,
): string[] {
  const activityAt = firstHeading(blocks, ACTIVITY_DEPTH);
  const domainAt = firstHeading(blocks, DOMAIN_DEPTH);
  let competences = blocks.slice(0, activityAt);
  let activities = blocks.slice(activityAt, domainAt);
  let domains = blocks.slice(Math.max(activityAt, domainAt));
  if (competences.length > 0 && holderIn(open, true) === undefined) {
    activities = [heading(ACTIVITY_DEPTH, 'New activity'), ...competences, ...activities];
    competences = [];
  }
  const domain = pathUpTo(open, 'domain');
  if (activities.length > 0 && domain === undefined) {
    domains = [heading(DOMAIN_DEPTH, 'New domain'), ...activities, ...domains];
    activities = [];
  }
  const sectionAt = competences.findIndex(({ kind }) => kind === 'heading');
  const inSection = sectionAt < 0 ? competences : competences.slice(0, sectionAt);
  return [
    ...writeIn(inSection, holderIn(open, false)),
    ...writeIn(competences.slice(inSection.length), holderIn(open, true)),
    ...writeIn(activities, domain),
    ...writeIn(domains, open.slice(0, 1)),
  ];

  function writeIn(part: readonly ImportedBlock[], above: readonly SyntaxNode[] | undefined): string[] {
    if (part.length === 0 || above === undefined) return [];
    return linesOfBlocks(part, { place: placeIn(above), column: pasteColumn(above, 0), nameFor });
  }
}

function heading(depth: number, text: string): ImportedBlock {
  return { kind: 'heading', depth, text };
}

/** The index of the first heading of that depth or an outer one; the number of blocks if there is none. */
function firstHeading(blocks: readonly ImportedBlock[], depth: number): number {
  const index = blocks.findIndex((block) => block.kind === 'heading' && block.depth <= depth);
  return index < 0 ? blocks.length : index;
}

/** The path to the list that competences continue: that of the open section or group, or of the whole activity. */
function holderIn(open: readonly SyntaxNode[], isActivity: boolean): readonly SyntaxNode[] | undefined {
  const activity = pathUpTo(open, 'activity');
  if (activity === undefined || isActivity) return activity;
  const depth = open.findLastIndex(
    ({ statement }, index) =>
      statement?.kind !== 'item' && mayStandIn('item', placeIn(open.slice(0, index + 1))),
  );
  return depth < activity.length - 1 ? activity : open.slice(0, depth + 1);
}

function pathUpTo(open: readonly SyntaxNode[], kind: StatementKind): readonly SyntaxNode[] | undefined {
  const depth = open.findLastIndex(({ statement }) => statement?.kind === kind);
  return depth < 0 ? undefined : open.slice(0, depth + 1);
}

function titleOf(open: readonly SyntaxNode[]): string {
  const { text, id } = pathUpTo(open, 'activity')?.at(-1)?.statement ?? {};
  return shortLine(text?.text ?? id?.text ?? '', LONGEST_TITLE);
}
