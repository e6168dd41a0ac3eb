import { lexiconOf } from '../language/watched/lexicons.ts';
import { isAnonymous } from '../model/framework.ts';
import type { Change } from './change.ts';
import type { Version } from './entry.ts';
import { changeOf, type FrameworkComparison } from './frameworkComparison.ts';
import { Matching } from './matching.ts';
import { firstValue } from './suggestVersion.ts';
import { startWordings } from './wordings.ts';

/** The change for a framework that was added or removed as a whole. */
export function wholeFramework(
  before: Version | undefined,
  after: Version | undefined,
  documents: FrameworkComparison['documents'],
): Change[] {
  const version = after ?? before;
  const entry = version?.entries[0];
  if (version === undefined || entry === undefined) return [];
  const isNameless = isAnonymous(version.framework);
  // A file without content does not count as an added or removed framework.
  if (isNameless && version.entries.length === 1 && version.remarks.length === 0) return [];
  const comparison: FrameworkComparison = {
    framework: version.framework,
    before: before ?? version,
    after: after ?? version,
    matching: new Matching([], [], startWordings()),
    documents,
    lexicon: () => lexiconOf(undefined),
    wasPublished: false,
    movedBefore: () => false,
  };
  const status = firstValue(entry, 'status');
  const isRelied = before !== undefined && (status === 'published' || status === 'retired');
  return [
    changeOf(comparison, before?.entries[0], after?.entries[0], {
      type: after ? 'added' : 'removed',
      ...(isNameless && { id: undefined, title: fileOf(version.framework) }),
      significance: isRelied ? 'breaking' : 'substantive',
      competences: version.entries.filter(({ kind }) => kind === 'competence').length,
      steps: [],
    }),
  ];
}

/** Lines that belong to no framework go by the name of their file. */
function fileOf(framework: string): string {
  return framework.slice(framework.lastIndexOf('/') + 1).replace(/^\?/, '');
}
