import increase from 'semver/functions/inc.js';
import parse from 'semver/functions/parse.js';
import type { Change } from './change.ts';
import type { Entry } from './entry.ts';
import { graver, type Significance } from './significance.ts';

export type Bump = 'major' | 'minor' | 'patch';

/** The suggested version of a framework, and whether its version is high enough. */
export interface SuggestedVersion {
  readonly framework: string;
  /** The highest significance of its changes, including those from other frameworks. */
  readonly significance: Significance;
  readonly bump: Bump;
  /** The old version; undefined if there was none, or an invalid one. */
  readonly from: string | undefined;
  /** The lowest valid new version. */
  readonly to: string | undefined;
  /** The version in its header. */
  readonly stated: string | undefined;
  readonly status: string | undefined;
  /** Whether the version in its header is at least the suggested one; undefined if that cannot be decided. */
  readonly isEnough: boolean | undefined;
}

/**
 * Suggests the next version of a framework by semantic versioning: a breaking change needs a major version, a
 * substantive one a minor version, an editorial one a patch. Below 1.0.0, where nothing is promised yet, a minor
 * version is enough for breaking changes. Undefined if only the version itself changed, or what readers do not see.
 */
export function suggestVersion(
  framework: string,
  before: Entry | undefined,
  after: Entry | undefined,
  changes: readonly Change[],
): SuggestedVersion | undefined {
  const counting = changes.filter((change) => !isUnseen(change));
  if (before === undefined || after === undefined || counting.length === 0) return undefined;
  const significance = counting.reduce<Significance>(
    (sum, change) => graver(sum, change.significance),
    'editorial',
  );
  const old = parse(firstValue(before, 'version'));
  const stated = parse(firstValue(after, 'version'));
  const wanted: Bump =
    significance === 'breaking' ? 'major' : significance === 'substantive' ? 'minor' : 'patch';
  const bump = wanted === 'major' && old?.major === 0 ? 'minor' : wanted;
  const to = (old && increase(old.version, bump)) ?? undefined;
  return {
    framework,
    significance,
    bump,
    from: old?.version,
    to,
    stated: stated?.version,
    status: firstValue(after, 'status'),
    isEnough: stated && to !== undefined ? stated.compare(to) >= 0 : undefined,
  };
}

/** A changed version or status needs no new version, and neither do changes that readers never see. */
function isUnseen({ type, kind, property }: Change): boolean {
  if (kind === 'comment' || property === 'question') return true;
  return kind === 'framework' && type !== 'retired' && property !== undefined && OF_VERSION.has(property);
}

const OF_VERSION: ReadonlySet<string> = new Set(['version', 'published', 'status']);

/** The first value of a property of an entry. */
export function firstValue({ properties }: Entry, name: string): string | undefined {
  return properties.find((property) => property.name === name)?.values[0];
}
