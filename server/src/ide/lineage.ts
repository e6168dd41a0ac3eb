import {
  adaptedBy,
  basesStatedBy,
  type Fact,
  type FrameworkFacts,
  firstToRead,
  inReadingOrder,
  isAdaptation,
  lookUp,
} from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';
import { PRACTICE_KINDS } from '../engine/model/index.ts';
import type { StatementKind } from '../engine/syntax/index.ts';

/** An element of a framework, or the framework itself, as a link in the chain of adaptations. */
export interface Ancestor {
  readonly framework: string;
  /** The id of the element; undefined for the framework itself. */
  readonly name: string | undefined;
  /** The line that declares or changes it. */
  readonly fact: Fact;
}

/** The kinds of elements that adaptations inherit and change. */
const ADAPTABLE: ReadonlySet<StatementKind> = new Set(PRACTICE_KINDS);

/** The declaration of the framework with that id; undefined if no file declares it. */
export function frameworkAncestor(engine: Workspace, framework: string): Ancestor | undefined {
  const fact = firstToRead(engine.facts(framework)?.headers ?? [], engine);
  return fact && { framework, name: undefined, fact };
}

/** The meaning of `name` in a framework: its amendment there, or its declaration there or in an inherited framework. */
export function elementAncestor(engine: Workspace, framework: string, name: string): Ancestor | undefined {
  const [declaration] = lookUp(framework, name, engine).declarations;
  if (declaration === undefined || !ADAPTABLE.has(declaration.kind)) return undefined;
  if (declaration.framework === framework) return { framework, name, fact: declaration };
  const fact = amendmentsIn(engine, framework, name)[0];
  return fact ? { framework, name, fact } : elementAncestor(engine, declaration.framework, name);
}

/** The link that another was made from; for a framework, its base. */
export function madeFrom(engine: Workspace, { framework, name }: Ancestor): readonly Ancestor[] {
  const own = engine.facts(framework);
  if (own === undefined) return [];
  if (name === undefined) {
    const bases = basesStatedBy(own, engine).map((base) => frameworkAncestor(engine, base));
    return bases.filter((base) => base !== undefined);
  }
  if (declares(own, name)) return [];
  for (const base of adaptedBy(own, engine)) {
    if (!declares(base, name) && amendmentsIn(engine, base.id, name).length === 0) continue;
    const link = elementAncestor(engine, base.id, name);
    return link ? [link] : [];
  }
  // Elements that the base itself includes are declared in a third framework.
  const [declaration] = lookUp(framework, name, engine).declarations;
  const link = declaration && elementAncestor(engine, declaration.framework, name);
  return link ? [link] : [];
}

/** The links made from another: the nearest adaptations that change it. */
export function madeOf(engine: Workspace, { framework, name }: Ancestor): readonly Ancestor[] {
  if (name === undefined) {
    return adaptationsOf(engine, framework).flatMap((id) => frameworkAncestor(engine, id) ?? []);
  }
  const [declaration] = lookUp(framework, name, engine).declarations;
  const found: Ancestor[] = [];
  const waiting = new Set(heirsOf(engine, framework));
  // Iterating over a set includes elements added during the iteration.
  for (const heir of waiting) {
    if (heir === framework || lookUp(heir, name, engine).declarations[0] !== declaration) continue;
    const [fact] = amendmentsIn(engine, heir, name);
    if (fact) found.push({ framework: heir, name, fact });
    else for (const further of heirsOf(engine, heir)) waiting.add(further);
  }
  return found;
}

/** The lines of an adaptation that change `name`, in the order of documents and lines. */
export function amendmentsIn(engine: Workspace, framework: string, name: string): readonly Fact[] {
  return inReadingOrder(engine.name(framework, name)?.targets ?? [], engine).filter(
    ({ part, statement }) => part !== statement.into,
  );
}

/** The ids of the frameworks whose header says that they adapt this one. */
function adaptationsOf(engine: Workspace, framework: string): readonly string[] {
  const incoming = [...(engine.facts(framework)?.incoming ?? [])];
  return incoming
    .filter(isAdaptation)
    .map(({ from }) => from)
    .sort(compare);
}

/** The ids of the frameworks that inherit names directly from this one. */
function heirsOf(engine: Workspace, framework: string): readonly string[] {
  return [...(engine.facts(framework)?.heirs ?? [])].sort(compare);
}

function declares({ names }: FrameworkFacts, name: string): boolean {
  return Boolean(names.get(name)?.declarations.size);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
