import { lexiconOf } from '../language/watched/lexicons.ts';
import { isAnonymous } from '../model/framework.ts';
import type { Change } from './change.ts';
import { contentOf, type Entry, type Tree, type Version } from './entry.ts';
import { changeOf, type FrameworkComparison } from './frameworkComparison.ts';
import { Matching } from './matching.ts';
import { remarkChanges } from './remarkChanges.ts';
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
    before: before ?? { ...version, ...NOTHING },
    after: after ?? { ...version, ...NOTHING },
    matching: new Matching([], [], startWordings()),
    documents,
    lexicon: () => lexiconOf(undefined),
    wasPublished: false,
    isSameElsewhere: () => false,
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
      tree: treeOf(entry, version.entries),
      steps: [],
    }),
    ...remarkChanges(comparison),
  ];
}

function treeOf(entry: Entry, entries: readonly Entry[]): Tree {
  const children = entry.children.map((child) => treeOf(entries[child] as Entry, entries));
  return { ...contentOf(entry), children };
}

/** The contents of the version that does not exist. */
const NOTHING: Pick<Version, 'entries' | 'remarks' | 'omissions'> = {
  entries: [],
  remarks: [],
  omissions: [],
};

/** Lines that belong to no framework go by the name of their file. */
function fileOf(framework: string): string {
  return framework.slice(framework.lastIndexOf('/') + 1).replace(/^\?/, '');
}
