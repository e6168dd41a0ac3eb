import type { Change, SuggestedVersion } from '../../engine/diff/index.ts';
import { capitalised } from '../../engine/text/index.ts';
import type { ComparisonResult } from './comparisonResult.ts';
import { wordsOfFault } from './wordsOfFault.ts';

/** The changes of one framework. */
export interface FrameworkDifference {
  readonly id: string;
  /** The new title, or the old one if the framework was removed. */
  readonly title: string;
  readonly changes: readonly Change[];
  /** Changes in other frameworks that affect this one. */
  readonly inherited: readonly Change[];
  readonly version: SuggestedVersion | undefined;
}

/** The changes by framework, including frameworks that only changes in others affect. */
export function byFramework({
  difference: { changes, suggestedVersions },
  sides,
}: ComparisonResult): FrameworkDifference[] {
  const [before, after] = sides;
  const asked = new Set([...before.asked, ...after.asked]);
  const inherited = changes.flatMap(({ landsIn }) => landsIn).filter(({ framework }) => asked.has(framework));
  const ids = new Set([...changes, ...inherited].map(({ framework }) => framework));
  return [...ids].map((id) => ({
    id,
    title: (after.workspace.framework(id) ?? before.workspace.framework(id))?.title ?? id,
    changes: changes.filter(({ framework }) => framework === id),
    inherited: inherited.filter(({ framework }) => framework === id),
    version: suggestedVersions.find(({ framework }) => framework === id),
  }));
}

/** The name of a framework, or of the file if it belongs to none. */
export function frameworkLabel({ id, title }: Pick<FrameworkDifference, 'id' | 'title'>): string {
  if (id.startsWith('?')) return id.slice(1);
  return title === id ? id : `${title} (${id})`;
}

/** A sentence about the suggested version, without a full stop. */
export function wordsOfVersion(version: SuggestedVersion): string {
  const { from, to, stated, isEnough, significance, release } = version;
  const fault = version.fault === 'too-low' ? undefined : wordsOfFault(version);
  if (fault !== undefined) return fault.replace(/\.$/, '');
  const why =
    release === undefined ? capitalised(WHY[significance]) : `Since ${release}, ${WHY[significance]}`;
  if (to === undefined) return `${why}; it had no version before`;
  const needed = `${why}, so its version should be ${to} or later`;
  if (stated === undefined) return `${needed}. It has none`;
  const said = stated === from ? `still says ${stated}` : `says ${stated}`;
  return `${needed}. It ${said}${isEnough ? ', which is enough' : ''}`;
}

const WHY: Readonly<Record<SuggestedVersion['significance'], string>> = {
  breaking: 'it breaks what others rely on',
  substantive: 'it says something else',
  editorial: 'only its spelling, order or details have changed',
};
