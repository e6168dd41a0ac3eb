import type SemVer from 'semver/classes/semver.js';
import increase from 'semver/functions/inc.js';
import parse from 'semver/functions/parse.js';
import { isForGroup } from '../model/properties.ts';
import type { Change } from './change.ts';
import type { Entry } from './entry.ts';
import { graver, type Significance } from './significance.ts';

export type Bump = 'major' | 'minor' | 'patch';

/**
 * What is wrong with a version by itself: the published framework was removed; its version is no longer in the header
 * (`missing`), cannot be read, is lower than before, or is too low for the changes.
 */
export type VersionFault = 'removed' | 'missing' | 'unreadable' | 'lowered' | 'too-low';

/** The suggested version of a framework, and whether its version is high enough. */
export interface SuggestedVersion {
  readonly framework: string;
  /** The name of the release that it is compared with; undefined if that is the old version of the comparison. */
  readonly release?: string;
  /** The highest significance of its changes, including those from other frameworks. */
  readonly significance: Significance;
  readonly bump: Bump;
  /** The old version; undefined if there was none, or an invalid one. */
  readonly from: string | undefined;
  /** The lowest valid new version. A pre-release of it is valid too. */
  readonly to: string | undefined;
  /** The version in its header, also if it is invalid. */
  readonly stated: string | undefined;
  readonly status: string | undefined;
  /** Whether the version in its header is at least the suggested one; undefined if that cannot be decided. */
  readonly isEnough: boolean | undefined;
  /** Why the version is not enough; undefined if it is, or if that cannot be decided. */
  readonly fault: VersionFault | undefined;
}

/**
 * Suggests the next version of a framework by semantic versioning: a breaking change needs a major version, a
 * substantive one a minor version, an editorial one a patch. Below 1.0.0, where nothing is promised yet, a minor
 * version is enough for breaking changes. Undefined if the version has no fault, and nothing changed that readers see.
 *
 * @param before the header before; undefined if the framework is new
 * @param after the header now; undefined if the framework was removed
 */
export function suggestVersion(
  framework: string,
  before: Entry | undefined,
  after: Entry | undefined,
  changes: readonly Change[],
): SuggestedVersion | undefined {
  if (before === undefined) return undefined;
  const counting = changes.filter((change) => !isUnseen(change));
  const significance = counting.reduce<Significance>(
    (sum, change) => graver(sum, change.significance),
    'editorial',
  );
  const old = parse(firstValue(before, 'version'));
  const wanted: Bump =
    significance === 'breaking' ? 'major' : significance === 'substantive' ? 'minor' : 'patch';
  const bump = wanted === 'major' && old?.major === 0 ? 'minor' : wanted;
  const raised = (old && increase(old.version, bump)) ?? undefined;
  const to = counting.length > 0 ? raised : old?.version;
  const stated = after && firstValue(after, 'version')?.trim();
  const fault = after ? faultIn(stated, firstValue(before, 'version')?.trim(), to) : removalFault(before);
  if (fault === undefined && (after === undefined || counting.length === 0)) return undefined;
  const isKnown = parse(stated) !== null && to !== undefined;
  return {
    framework,
    significance,
    bump,
    from: old?.version,
    to: after && to,
    stated,
    status: after && firstValue(after, 'status'),
    isEnough: fault ? false : isKnown ? true : undefined,
    fault,
  };
}

/** Only a published framework must not be removed. A retired one has been announced as out of use. */
function removalFault(before: Entry): VersionFault | undefined {
  return firstValue(before, 'status') === 'published' ? 'removed' : undefined;
}

/**
 * @param stated the version in the header
 * @param before the one before
 * @param to the lowest valid version
 */
function faultIn(
  stated: string | undefined,
  before: string | undefined,
  to: string | undefined,
): VersionFault | undefined {
  if (stated === undefined) return before === undefined ? undefined : 'missing';
  const now = parse(stated);
  const old = parse(before);
  if (now === null) return stated === before ? undefined : 'unreadable';
  if (old === null) return undefined;
  if (now.compare(old) < 0) return 'lowered';
  return to === undefined || isAtLeast(now, to, old) ? undefined : 'too-low';
}

/** Whether a version is the wanted one, a later one, or a pre-release of one of these. */
function isAtLeast(now: SemVer, wanted: string, old: SemVer): boolean {
  if (now.compare(wanted) >= 0) return true;
  return now.prerelease.length > 0 && now.compareMain(wanted) >= 0 && now.compare(old) > 0;
}

/** A changed version or status needs no new version, and neither do changes that readers never see. */
function isUnseen({ type, kind, property }: Change): boolean {
  if (kind === 'comment' || property === 'question') return true;
  if (property !== undefined && isForGroup(property)) return true;
  return kind === 'framework' && type !== 'retired' && property !== undefined && OF_VERSION.has(property);
}

const OF_VERSION: ReadonlySet<string> = new Set(['version', 'published', 'status']);

/** The first value of a property of an entry. */
export function firstValue({ properties }: Entry, name: string): string | undefined {
  return properties.find((property) => property.name === name)?.values[0];
}
