import type { FileNotes } from '../../engine/diff/index.ts';
import type { Workspace } from '../../engine/index.ts';
import type { Element, Framework } from '../../engine/model/index.ts';
import { significanceTally } from '../../engine/render/index.ts';
import { groupBy } from '../../engine/text/index.ts';
import type { ListedChange } from './changeList.ts';
import type { CurrentComparison } from './compare.ts';

/** The number of changes of each significance. */
export interface ComparisonCounts {
  readonly breaking: number;
  readonly substantive: number;
  readonly editorial: number;
}

/** The changes, grouped down to the parts of frameworks. */
export interface ComparisonOverview {
  /** The name of the version. */
  readonly name: string;
  readonly counts: ComparisonCounts;
  readonly frameworks: readonly ChangedFrameworkNode[];
  /** Differences that do not change the meaning, in sentences. */
  readonly notes: readonly string[];
}

/** A framework with changes. */
export interface ChangedFrameworkNode {
  readonly framework: string;
  readonly title: string;
  readonly counts: ComparisonCounts;
  /** In the order of the framework. */
  readonly areas: readonly ChangedArea[];
}

/** A domain, or another element at the top, with changes. */
export interface ChangedArea {
  /** Empty for changes of the framework as a whole. */
  readonly key: string;
  readonly title: string;
  readonly counts: ComparisonCounts;
}

/** The changes by framework, and in each by its top-level parts. */
export function overviewOf(current: CurrentComparison, live: Workspace): ComparisonOverview {
  const { name, before, list, difference } = current;
  const byFramework = groupBy(list.all, ({ change }) => change.framework);
  return {
    name,
    counts: countsOf(list.all),
    frameworks: [...byFramework].map(([framework, changes]): ChangedFrameworkNode => {
      const versions = [live.framework(framework), before.framework(framework)];
      const areas = groupBy(changes, ({ area }) => area);
      return {
        framework,
        title: titleOfFramework(framework, versions),
        counts: countsOf(changes),
        areas: [...areas].map(([key, own]): ChangedArea => {
          return { key, title: titleOfArea(key, versions), counts: countsOf(own) };
        }),
      };
    }),
    notes: notesOn(difference.files),
  };
}

function countsOf(changes: readonly ListedChange[]): ComparisonCounts {
  return significanceTally(changes.map(({ change }) => change));
}

/** A file without a framework is called by its file name. */
function titleOfFramework(id: string, versions: readonly (Framework | undefined)[]): string {
  if (id.startsWith('?')) return nameOf(id.slice(1));
  return versions.find((framework) => framework?.title)?.title || id;
}

function titleOfArea(key: string, versions: readonly (Framework | undefined)[]): string {
  if (key === '') return '';
  const isNamed = ({ id, title, kind }: Element): boolean => (id?.text ?? title?.text ?? kind) === key;
  for (const framework of versions) {
    const title = framework?.children.find(isNamed)?.title?.text;
    if (title) return title;
  }
  return key;
}

function notesOn({ layout, order, added, removed }: FileNotes): string[] {
  const list = (paths: readonly string[]): string => paths.map(nameOf).join(', ');
  return [
    ...(layout.length ? [`Only white space differs in ${list(layout)}.`] : []),
    ...(order.length ? [`Only the order of lines differs in ${list(order)}.`] : []),
    ...(added.length ? [`New files: ${list(added)}.`] : []),
    ...(removed.length ? [`Deleted files: ${list(removed)}.`] : []),
  ];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The changes in one part of a framework, in its order. */
export function changesIn(
  { list }: CurrentComparison,
  framework: string,
  area: string,
): readonly ListedChange[] {
  return list.all.filter((listed) => listed.change.framework === framework && listed.area === area);
}
