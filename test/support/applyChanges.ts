import type { Change } from '../../server/src/engine/diff/change.ts';
import {
  byName,
  contentOf,
  type Entry,
  type EntryContent,
  type NamedValues,
  type Tree,
  type Version,
} from '../../server/src/engine/diff/entry.ts';
import type { NewTree, Ref, Step, TreePosition } from '../../server/src/engine/diff/step.ts';

/** Everything that the changes of a framework are about, as plain data. Versions with equal data do not differ. */
export interface Model {
  readonly tree: Tree;
  /** In alphabetical order, because the place of a comment does not matter. */
  readonly remarks: readonly string[];
  /** By id: the reasons for omissions. */
  readonly omissions: readonly NamedValues[];
}

/** The model of a version. */
export function modelOf({ entries, remarks, omissions }: Version): Model {
  return {
    tree: treeAt(entries, 0),
    remarks: remarks.map(({ text }) => text).sort(),
    omissions: omissions.map(({ id, reason }) => ({ name: id, values: [reason] })).sort(byName),
  };
}

function treeAt(entries: readonly Entry[], index: number): Tree {
  const entry = entries[index] as Entry;
  return { ...contentOf(entry), children: entry.children.map((child) => treeAt(entries, child)) };
}

/**
 * The model of the new version, computed from the old one and the changes that affect this framework, including changes
 * of other frameworks. Tests compare it with the real new version, to prove that no change is missing.
 */
export function applyChanges(framework: string, model: Model, changes: readonly Change[]): Model {
  const own = changes
    .flatMap((change) => [change, ...change.landsIn])
    .filter((change) => change.framework === framework);
  return applySteps(
    model,
    own.flatMap(({ steps }) => steps),
  );
}

interface Mutable {
  content: EntryContent;
  parent: Mutable | undefined;
  children: Mutable[];
}

function applySteps(model: Model, steps: readonly Step[]): Model {
  const old: Mutable[] = [];
  const root = thaw(model.tree, undefined, old);
  const fresh = new Map<number, Mutable>();
  const find = (ref: Ref): Mutable => ('old' in ref ? old[ref.old] : fresh.get(ref.new)) as Mutable;
  for (const step of steps)
    if (step.do === 'remove' || step.do === 'place') detach(old[step.entry] as Mutable);
  for (const step of steps) change(step, old);
  const arrivals = steps.flatMap((step): { readonly node: () => Mutable; readonly spot: TreePosition }[] => {
    if (step.do === 'place') return [{ node: () => old[step.entry] as Mutable, spot: step.spot }];
    if (step.do === 'add') return [{ node: () => plant(step.tree, undefined, fresh), spot: step.spot }];
    return [];
  });
  arrivals.sort((left, right) => left.spot.order - right.spot.order);
  for (const { node, spot } of arrivals) insert(node(), find(spot.parent), spot.after && find(spot.after));
  return {
    tree: freeze(root),
    remarks: applyRemarks(model.remarks, steps),
    omissions: applyOmissions(model.omissions, steps),
  };
}

function thaw(tree: Tree, parent: Mutable | undefined, all: Mutable[]): Mutable {
  const node: Mutable = { content: contentOf(tree), parent, children: [] };
  all.push(node);
  node.children = tree.children.map((child) => thaw(child, node, all));
  return node;
}

function plant(tree: NewTree, parent: Mutable | undefined, fresh: Map<number, Mutable>): Mutable {
  const node: Mutable = { content: contentOf(tree), parent, children: [] };
  fresh.set(tree.new, node);
  node.children = tree.children.map((child) => plant(child, node, fresh));
  return node;
}

function freeze({ content, children }: Mutable): Tree {
  return { ...content, children: children.map(freeze) };
}

function detach(node: Mutable): void {
  if (node.parent) node.parent.children.splice(node.parent.children.indexOf(node), 1);
  node.parent = undefined;
}

function insert(node: Mutable, parent: Mutable, after: Mutable | undefined): void {
  parent.children.splice(after ? parent.children.indexOf(after) + 1 : 0, 0, node);
  node.parent = parent;
}

function change(step: Step, old: readonly Mutable[]): void {
  if (step.do === 'remark' || step.do === 'omission' || step.do === 'add') return;
  const node = old[step.entry];
  if (node === undefined) return;
  const { content } = node;
  if (step.do === 'text' || step.do === 'id' || step.do === 'kind') {
    node.content = { ...content, [step.do]: step.value };
  } else if (step.do === 'prose' || step.do === 'questions') {
    node.content = { ...content, [step.do]: step.value };
  } else if (step.do === 'property') {
    const others = content.properties.filter(({ name }) => name !== step.name);
    const own = step.values.length ? [{ name: step.name, values: step.values }] : [];
    node.content = { ...content, properties: [...others, ...own].sort(byName) };
  }
}

function applyRemarks(remarks: readonly string[], steps: readonly Step[]): string[] {
  const left = [...remarks];
  for (const step of steps) {
    if (step.do !== 'remark') continue;
    if (step.from !== undefined) left.splice(left.indexOf(step.from), 1);
    if (step.to !== undefined) left.push(step.to);
  }
  return left.sort();
}

function applyOmissions(omissions: readonly NamedValues[], steps: readonly Step[]): NamedValues[] {
  let left = [...omissions];
  for (const step of steps) {
    if (step.do !== 'omission') continue;
    if (step.from) left = left.filter(({ name }) => name !== step.from?.name);
    if (step.to) left.push(step.to);
  }
  return left.sort(byName);
}
