import { adaptedBy, type Fact, lookUp } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { lineOf, pathTo, type Statement, type StatementKind } from '../../engine/syntax/index.ts';

/** The changes an adaptation makes to an element of its base, besides what the line itself says. */
export interface AmendmentHint {
  readonly label: string;
  /** The element in the base. */
  readonly base: string;
}

const TARGETING: ReadonlySet<StatementKind> = new Set<StatementKind>(['amend', 'reword', 'move', 'omit']);

/** The hint beside the id that a line of an adaptation is about; undefined if there is nothing to add. */
export function amendmentHint(
  engine: Workspace,
  path: string,
  statement: Statement,
): AmendmentHint | undefined {
  const { kind, id } = statement;
  if (!TARGETING.has(kind) || id === undefined) return undefined;
  const framework = engine.frameworkOf(path) ?? '';
  const facts = engine.facts(framework);
  const base = facts && adaptedBy(facts, engine)[0];
  const declaration = base && lookUp(base.id, id.text, engine).declarations[0];
  if (declaration === undefined) return undefined;
  const lines = linesAbout(engine, framework, id.text).filter((line) => line !== statement);
  const has = (...kinds: readonly StatementKind[]): boolean =>
    lines.some((line) => kinds.includes(line.kind));
  const isMoved = kind === 'move' || has('move');
  const parts = [
    has('retitle') ? 'retitled' : '',
    has('reword') ? 'reworded' : '',
    isMoved ? `${kind === 'move' ? '' : 'moved '}from ${holderOf(engine, declaration)}` : '',
    has('omit') ? 'left out' : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  const text = declaration.statement.text?.text;
  return { label: parts.join(', '), base: `In '${declaration.framework}': ${text ?? id.text}` };
}

/** The lines that change an element: those that name it, and those in a block that amends it. */
function linesAbout(engine: Workspace, framework: string, id: string): readonly Statement[] {
  return [...(engine.name(framework, id)?.targets ?? [])].flatMap((fact) => {
    // A line may be about the element, or about another one that moves into it.
    if (fact.kind !== 'amend') return fact.statement.id?.text === id ? [fact.statement] : [];
    return (engine.nodeOf(fact)?.children ?? []).flatMap(({ statement }) =>
      statement && statement.id === undefined && statement.text ? [statement] : [],
    );
  });
}

/** The id of an element's parent; at the top level, the id of its framework. */
function holderOf(engine: Workspace, { path, statement, framework }: Fact): string {
  if (statement.into) return statement.into.text;
  const document = engine.document(path);
  const above = document ? pathTo(document, lineOf(document, statement)).slice(0, -1) : [];
  const holder = above.findLast((node) => node.statement?.id && node.statement.kind !== 'part');
  return holder?.statement?.id?.text ?? framework;
}
