import type { Problem } from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { withoutOpening } from '../../engine/language/index.ts';
import { elementsAt, findElement, type Keyed, withKeys } from '../../engine/map/index.ts';
import { type Element, type Framework, titleOf } from '../../engine/model/index.ts';
import { pathTo } from '../../engine/syntax/index.ts';
import { PreviewProblems } from '../preview/problems.ts';
import { addTallies, problemTally, tallyOfFramework } from './elementTally.ts';
import { adaptedFrom, type Family, familiesOf } from './families.ts';
import type {
  FrameworkAddress,
  FrameworkChildrenTarget,
  FrameworkNode,
  FrameworkNodeKind,
  FrameworkProblems,
} from './frameworkNode.ts';

const SHOWN: ReadonlySet<string> = new Set<FrameworkNodeKind>([
  'domain',
  'group',
  'activity',
  'knowledge',
  'application',
  'attitudes',
  'competence',
]);

/**
 * The tree of frameworks as an editor shows it, one list of siblings at a time. Collapsed lines are not read. It caches
 * the problems of the frameworks that were shown.
 */
export class FrameworkTree {
  readonly #engine: Workspace;
  readonly #problemsIn: (path: string) => readonly Problem[];
  readonly #problems = new Map<string, PreviewProblems>();
  #filter = '';
  /** Whether an element or something inside it matches the filter. */
  #holds = new WeakMap<Element, boolean>();

  /** `problemsIn` returns the problems of a document that are counted; all of them by default. */
  constructor(engine: Workspace, problemsIn = (path: string) => engine.problems(path)) {
    this.#engine = engine;
    this.#problemsIn = problemsIn;
  }

  /** The problems of these documents may have changed. */
  touch(paths: Iterable<string>): void {
    for (const problems of this.#problems.values()) problems.touch(paths);
  }

  /** The children of a line of the tree, or the outermost lines; none if the line no longer exists. */
  children({ parent, filter }: FrameworkChildrenTarget): readonly FrameworkNode[] {
    this.#useFilter(filter);
    if (parent === null) return this.#outermost();
    if (parent.kind === 'family') {
      const family = familiesOf(this.#engine).find(({ base }) => base === parent.framework);
      return (family?.members ?? []).flatMap((id) => this.#frameworkNode(id) ?? []);
    }
    const framework = this.#engine.framework(parent.framework);
    const path = framework && followKeys(framework, parent.keys);
    if (framework === undefined || path === undefined) return [];
    this.#problemsOf(framework).count(framework.paths);
    const element = path.at(-1);
    const children = withKeys(element?.children ?? framework.children, parent.keys.at(-1) ?? '');
    const shown = children.filter((child) => SHOWN.has(child.element.kind));
    const matching = this.#filter === '' ? shown : shown.filter((child) => this.#isHolding(child.element));
    // If a line matches by itself and contains no other match, all of its contents are shown.
    const isNamed = this.#isLike(framework.title) || this.#isLike(framework.id);
    const isWhole = matching.length === 0 && (isNamed || path.some((above) => this.#matches(above)));
    const wanted = isWhole ? shown : matching;
    return wanted.map((child) => this.#elementNode(framework, parent.keys, child));
  }

  /** The lines of the tree that contain a line of a document, the outermost first. */
  at(path: string, line: number): readonly FrameworkNode[] {
    this.#useFilter('');
    const document = this.#engine.document(path);
    const framework = this.#engine.framework(this.#engine.frameworkOf(path) ?? '');
    const top = framework && this.#frameworkNode(framework.id);
    if (document === undefined || framework === undefined || top === undefined) return [];
    const nodes = pathTo(document, line);
    const found = elementsAt(framework, nodes);
    const amended = nodes.find(({ statement }) => statement?.kind === 'amend')?.statement?.id?.text;
    const keyed =
      found.length > 0 || amended === undefined ? found : (findElement(framework, amended) ?? found);
    const family = familiesOf(this.#engine).find(({ members }) => members.includes(framework.id));
    const above = family && family.members.length > 1 ? [this.#familyNode(family)] : [];
    const keys: string[] = [];
    const inside: FrameworkNode[] = [];
    for (const each of keyed) {
      if (!SHOWN.has(each.element.kind)) break;
      inside.push(this.#elementNode(framework, keys, each));
      keys.push(each.key);
    }
    return [...above, top, ...inside];
  }

  /** The current problems of a framework. */
  problemsOf(framework: Framework): FrameworkProblems {
    return tallyOfFramework(framework, this.#problemsOf(framework));
  }

  #outermost(): readonly FrameworkNode[] {
    return familiesOf(this.#engine)
      .flatMap((family) =>
        family.members.length > 1 ? [this.#familyNode(family)] : (this.#frameworkNode(family.base) ?? []),
      )
      .filter(({ framework, kind }) => this.#filter === '' || this.#hasMatch(framework, kind))
      .sort((left, right) => left.title.localeCompare(right.title, 'en'));
  }

  #hasMatch(id: string, kind: FrameworkNodeKind): boolean {
    if (kind === 'family') {
      const family = familiesOf(this.#engine).find(({ base }) => base === id);
      return family?.members.some((member) => this.#hasMatch(member, 'framework')) === true;
    }
    const framework = this.#engine.framework(id);
    if (framework === undefined) return false;
    const isNamed = this.#isLike(framework.title) || this.#isLike(id);
    return isNamed || framework.children.some((child) => SHOWN.has(child.kind) && this.#isHolding(child));
  }

  #familyNode({ base, members }: Family): FrameworkNode {
    const frameworks = members.flatMap((id) => this.#frameworkNode(id) ?? []);
    return {
      kind: 'family',
      framework: base,
      keys: [],
      id: '',
      title: frameworks[0]?.title ?? base,
      label: frameworks[0]?.title ?? base,
      frameworks: members.length,
      counts: { domains: 0, activities: 0, competences: 0 },
      problems: addTallies(frameworks.map(({ problems }) => problems)),
      provenance: 'own',
      hasChildren: true,
    };
  }

  #frameworkNode(id: string): FrameworkNode | undefined {
    const framework = this.#engine.framework(id);
    if (framework === undefined) return undefined;
    if (this.#filter !== '' && !this.#hasMatch(id, 'framework')) return undefined;
    const adapts = adaptedFrom(this.#engine, id);
    const { domains, activities, competences } = framework.counts;
    return {
      kind: 'framework',
      framework: id,
      keys: [],
      id,
      title: framework.title,
      label: framework.title,
      ...(adapts !== undefined && { adapts }),
      counts: { domains, activities, competences },
      problems: this.problemsOf(framework),
      provenance: 'own',
      hasChildren: framework.children.some(({ kind }) => SHOWN.has(kind)),
    };
  }

  #elementNode(framework: Framework, keys: readonly string[], { key, element }: Keyed): FrameworkNode {
    const { kind, id, counts, provenance } = element;
    return {
      kind: kind as FrameworkNodeKind,
      framework: framework.id,
      keys: [...keys, key],
      id: id?.text ?? '',
      title: titleOf(element),
      label: withoutOpening(titleOf(element)),
      counts: { domains: 0, activities: counts.activities, competences: counts.competences },
      problems: problemTally(element, this.#problemsOf(framework)),
      provenance,
      hasChildren: element.children.some((child) => SHOWN.has(child.kind)),
    };
  }

  #problemsOf({ id }: Framework): PreviewProblems {
    let problems = this.#problems.get(id);
    if (problems === undefined) {
      problems = new PreviewProblems(this.#engine, this.#problemsIn);
      this.#problems.set(id, problems);
    }
    return problems;
  }

  #useFilter(filter: string | undefined): void {
    const wanted = (filter ?? '').trim().toLowerCase();
    if (wanted === this.#filter) return;
    this.#filter = wanted;
    this.#holds = new WeakMap();
  }

  #isHolding(element: Element): boolean {
    const known = this.#holds.get(element);
    if (known !== undefined) return known;
    const holds = this.#matches(element) || element.children.some((child) => this.#isHolding(child));
    this.#holds.set(element, holds);
    return holds;
  }

  #matches(element: Element): boolean {
    return SHOWN.has(element.kind) && (this.#isLike(titleOf(element)) || this.#isLike(element.id?.text));
  }

  #isLike(text: string | undefined): boolean {
    return text?.toLowerCase().includes(this.#filter) === true;
  }
}

/** The elements along an address; undefined if one of them does not exist. */
export function elementsOf(
  engine: Workspace,
  { framework, keys }: FrameworkAddress,
): readonly Element[] | undefined {
  const known = engine.framework(framework);
  return known && followKeys(known, keys);
}

/** The cost is the number of siblings on the path, however large the framework is. */
function followKeys(framework: Framework, keys: readonly string[]): readonly Element[] | undefined {
  const path: Element[] = [];
  let parent = '';
  let siblings = framework.children;
  for (const key of keys) {
    const found = withKeys(siblings, parent).find((sibling) => sibling.key === key)?.element;
    if (found === undefined) return undefined;
    path.push(found);
    parent = key;
    siblings = found.children;
  }
  return path;
}
