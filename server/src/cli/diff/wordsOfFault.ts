import type { SuggestedVersion } from '../../engine/diff/index.ts';

/** Why the version of a framework is not accepted, and what to do, as sentences; undefined if it has no fault. */
export function wordsOfFault(version: SuggestedVersion): string | undefined {
  const { framework, from, to, stated, significance, fault, release } = version;
  switch (fault) {
    case undefined:
      return undefined;
    case 'removed':
      return `'${framework}' is published${release === undefined ? '' : ` in ${release}`}, but it was deleted. Keep it, and write 'status: retired' in its header.`;
    case 'missing':
      return `'${framework}' has no version any more. Write 'version: ${to ?? '1.0.0'}' in its header${from === undefined ? '' : ` (it was ${from})`}.`;
    case 'unreadable':
      return `The version of '${framework}' is '${stated}', which is not a version number. Write three numbers, such as ${to ?? '1.0.0'}.`;
    case 'lowered':
      return `The version of '${framework}' was lowered from ${from} to ${stated}. Write ${to} or later.`;
    case 'too-low': {
      const now = stated === from ? `still says ${stated}` : `says ${stated}`;
      return `'${framework}' has ${significance} changes${sinceRelease(release)}, so its version must be ${to} or later. Its header ${now}.`;
    }
  }
}

/** ` since v1.0.0`; empty without a release. */
function sinceRelease(release: string | undefined): string {
  return release === undefined ? '' : ` since ${release}`;
}
