import type { SyntaxNode } from '../syntax/nest.ts';
import { placeOf } from '../syntax/places.ts';
import type { Part, Text } from '../syntax/statement.ts';
import { buildElements, linesUnder } from './build.ts';
import type { Element, Property, SourceLine } from './element.ts';
import { asAdded } from './provenance.ts';
import type { AskedQuestion } from './questions.ts';

/** New wording, with its line. */
export interface Rewording extends SourceLine {
  readonly text: Text;
}

/** The reason for an omission, with its line. */
export interface Omission extends SourceLine {
  readonly reason: string;
}

/** The target of a move, and the line that says so. */
export interface Move extends SourceLine {
  readonly to: string;
}

/** All amendments of one element of the base. */
export interface Amendment {
  readonly rewording?: Rewording;
  readonly omission?: Omission;
  readonly move?: Move;
  /** The elements directly before and after it. */
  readonly before: readonly Element[];
  readonly after: readonly Element[];
  /** Elements, prose, properties and questions added at its end. */
  readonly additions: readonly Element[];
  readonly prose: readonly (Text | undefined)[];
  readonly properties: readonly Property[];
  readonly questions: readonly AskedQuestion[];
}

const NOTHING: Amendment = {
  before: [],
  after: [],
  additions: [],
  prose: [],
  properties: [],
  questions: [],
};

/** An `amend` block with its position. */
export interface AmendBlock {
  readonly path: string;
  readonly node: SyntaxNode;
}

/** The amendments of an adaptation, by the id of the element they change; later lines win. */
export function gatherAmendments(blocks: readonly AmendBlock[]): ReadonlyMap<string, Amendment> {
  const amendments = new Map<string, Amendment>();
  const amend = (id: Part | undefined, change: (amendment: Amendment) => Amendment): void => {
    if (id) amendments.set(id.text, change(amendments.get(id.text) ?? NOTHING));
  };
  for (const block of blocks) gatherBlock(block, amend);
  return amendments;
}

type Amend = (id: Part | undefined, change: (amendment: Amendment) => Amendment) => void;

function gatherBlock({ path, node }: AmendBlock, amend: Amend): void {
  const target = node.statement?.id;
  for (const line of node.children) gatherLine(line, target, path, amend);
  const additions = buildElements(node.children, 'amend', path).map(asAdded);
  const { prose, properties, questions } = linesUnder(node.children, path);
  amend(target, (amendment) => ({
    ...amendment,
    additions: [...amendment.additions, ...additions],
    prose: [...amendment.prose, ...prose],
    properties: [...amendment.properties, ...properties],
    questions: [...amendment.questions, ...questions],
  }));
}

function gatherLine(node: SyntaxNode, target: Part | undefined, path: string, amend: Amend): void {
  const { statement } = node;
  if (statement === undefined) return;
  const { kind, id, into, text } = statement;
  const site: SourceLine = { path, statement };
  const about = id ?? target;
  if ((kind === 'retitle' || kind === 'reword') && text) {
    amend(about, (amendment) => ({ ...amendment, rewording: { ...site, text } }));
  } else if (kind === 'omit') {
    amend(about, (amendment) => ({ ...amendment, omission: { ...site, reason: text?.text ?? '' } }));
  } else if (kind === 'move' && into) {
    amend(about, (amendment) => ({ ...amendment, move: { ...site, to: into.text } }));
  } else if (kind === 'before' || kind === 'after') {
    const elements = buildElements(node.children, placeOf(statement, 'amend'), path).map(asAdded);
    amend(id, (amendment) => ({ ...amendment, [kind]: [...amendment[kind], ...elements] }));
  }
}
