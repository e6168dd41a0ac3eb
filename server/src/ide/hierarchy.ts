import { lookUp } from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';
import { titleOf } from '../engine/model/index.ts';
import type { StatementKind } from '../engine/syntax/index.ts';
import type { Position } from '../engine/text/index.ts';
import { elementNamed } from './elements.ts';
import { type Ancestor, elementAncestor, frameworkAncestor } from './lineage.ts';
import { shortLine } from './markdown.ts';
import { subjectAt } from './subject.ts';

const LONGEST_NAME = 200;

/** An ancestor as shown in a list. */
export interface AncestorLine {
  readonly name: string;
  readonly detail: string;
  readonly kind: StatementKind;
}

/** The framework or element at a position, as a link of the chain of adaptations; undefined if there is none. */
export function ancestorAt(engine: Workspace, path: string, position: Position): Ancestor | undefined {
  const found = subjectAt(engine, path, position);
  if (found === undefined) return undefined;
  const { subject } = found;
  return subject.kind === 'framework'
    ? frameworkAncestor(engine, subject.id)
    : elementAncestor(engine, found.written, subject.name);
}

/** The name of an ancestor in its framework, with its id and its framework. */
export function lineOfAncestor(engine: Workspace, link: Ancestor): AncestorLine {
  const { framework, name } = link;
  return {
    name: shortLine(titleIn(engine, link), LONGEST_NAME),
    detail: name === undefined ? framework : `${name} · ${framework}`,
    kind: kindOf(engine, link),
  };
}

/** Changed or not, an activity is an activity. */
function kindOf(engine: Workspace, { framework, name, fact }: Ancestor): StatementKind {
  const [declaration] = name === undefined ? [] : lookUp(framework, name, engine).declarations;
  return declaration?.kind ?? fact.kind;
}

/** Its title in its framework or, if it is omitted there, in the base. */
function titleIn(engine: Workspace, { framework, name, fact }: Ancestor): string {
  if (name === undefined) return fact.statement.text?.text || framework;
  const element = elementNamed(engine, framework, name);
  const omitted = engine.framework(framework)?.omitted.find((each) => each.element.id?.text === name);
  if (omitted) return `${titleOf(omitted.element) || name} (left out)`;
  return (element && titleOf(element)) || name;
}
