import assert from 'node:assert/strict';
import fc from 'fast-check';
import { workload } from '../../bench/workload.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { OpenPreview } from '../../server/src/ide/preview/openPreview.ts';
import type { PreviewView } from '../../server/src/ide/preview/page.ts';
import { comparisonOf } from '../support/comparedPage.ts';
import { processorTime } from '../support/growth.ts';
import { PATHS, reopened, step, take, text } from '../support/randomWorkspaces.ts';
import { runs } from '../support/runs.ts';
import { addressesOf, ShownPage } from '../support/shownPage.ts';

const MINUTES = 300_000;
const SLOTS = ['header', 'map', 'documents', 'list'] as const;
const TARGET = { framework: 'f' };
const KEYS = ['dom', 'alpha', 'beta', 'gamma', '/without-domain', 'dim', 'dom/activity-1', '/sources'];
const VIEWS: readonly PreviewView[] = [
  {},
  { search: 'o' },
  { search: 'ability', ids: true },
  { coverage: '/curricula' },
  { coverage: '/guides', search: 'a' },
  { facets: { phase: ['initial', ''] } },
  { facets: { phase: ['ending'] }, search: 'e', ids: true, coverage: 'f/alpha' },
  { arrangement: 'phase' },
  { arrangement: 'phase', facets: { phase: ['initial'] }, search: 'o' },
  { changes: 'only' },
  { changes: 'hidden', search: 'o' },
  { changes: 'only', arrangement: 'phase', facets: { phase: ['initial', ''] } },
];

describe('a preview after edits', () => {
  it('equals a preview of the same text, for thousands of random edit sequences', () => {
    const action = fc.oneof(
      { weight: 8, arbitrary: step },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('list' as const), key: fc.constantFrom(...KEYS) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('view' as const), view: fc.constantFrom(...VIEWS) }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('compare' as const), on: fc.boolean() }) },
    );
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.array(action, { minLength: 1, maxLength: 10 }),
        (texts, actions) => {
          const workspace = new Workspace();
          workspace.open('f', 'framework f: F\ndomain dom: D\n  activity alpha: A\n    - one\n');
          texts.forEach((source, index) => {
            workspace.open(PATHS[index] as string, source);
          });
          const preview = OpenPreview.of(workspace, TARGET);
          assert.ok(preview);
          let view: PreviewView = {};
          // The earlier version is the text at the time of the last comparison.
          let before: Workspace | undefined;
          const page = new ShownPage(preview.page);
          for (const change of actions) {
            if (change.kind === 'list') {
              // A change is sent before a list is opened, as in real use, where messages come one by one.
              const list = preview.openList(change.key);
              if (list) page.showList(list);
            } else if (change.kind === 'view') {
              view = change.view;
              preview.choose(view);
            } else if (change.kind === 'compare') {
              before = change.on ? reopened(workspace) : undefined;
            } else {
              const update = take(workspace, change);
              if (update) preview.touch(update.dirtyPaths, update.names.size > 0);
            }
            // The keystroke is sent at once, and the result of the comparison after that.
            const sent = preview.refresh();
            if (sent) page.change(sent);
            preview.compare(before && comparisonOf(before, workspace));
            const compared = preview.refresh();
            if (compared) page.change(compared);
            expectSame(page, preview, reopened(workspace), { view, before });
          }
        },
      ),
      // The same sequences each time, so that a change is judged by its effect; `RUNS=5000` tries others.
      runs(400),
    );
  }).timeout(MINUTES);
});

describe('a keystroke in a preview', () => {
  it('does the same work in a framework of 30,000 competences as in one of 300', () => {
    for (const where of ['competence', 'title', 'problem'] as const) {
      const small = keystrokeIn(300, where);
      const large = keystrokeIn(30_000, where);
      assert.deepEqual(large.addresses, small.addresses, where);
      expectAsQuick(small, large, where, () => keystrokeIn(30_000, where));
      // The column of a domain, and an activity in the list.
      assert.ok(large.bytes < 20_000, `${where}: ${large.bytes} bytes`);
    }
  }).timeout(60_000);

  it('does the same work if the reader has selected everything possible', () => {
    const chosen: readonly PreviewView[] = [
      { search: 'ability', facets: { phase: ['initial', ''] }, coverage: 'c/course', ids: true },
      { search: 'ability', arrangement: 'phase', coverage: '/guides' },
    ];
    for (const view of chosen) {
      for (const where of ['competence', 'title', 'problem'] as const) {
        const small = keystrokeIn(300, where, view);
        const large = keystrokeIn(30_000, where, view);
        assert.deepEqual(large.addresses, small.addresses, where);
        expectAsQuick(small, large, where, () => keystrokeIn(30_000, where, view));
        // The keys of a hundred results are sent again when one of them is removed.
        assert.ok(large.bytes < 25_000, `${where}: ${large.bytes} bytes`);
      }
    }
  }).timeout(60_000);
});

describe('a keystroke in a preview with a comparison', () => {
  it('does the same work, in changed elements and elsewhere, in every view', () => {
    for (const view of [{}, { changes: 'only', ids: true }] as const) {
      for (const where of ['competence', 'title', 'problem'] as const) {
        const small = keystrokeIn(300, where, view, true);
        const large = keystrokeIn(10_000, where, view, true);
        assert.deepEqual(large.addresses, small.addresses, where);
        expectAsQuick(small, large, where, () => keystrokeIn(10_000, where, view, true));
        assert.ok(large.bytes < 25_000, `${where}: ${large.bytes} bytes`);
      }
    }
  }).timeout(MINUTES);

  it('sends only the differences of a new comparison', () => {
    const [file] = workload({ competences: 3000 });
    assert.ok(file);
    const workspace = new Workspace();
    workspace.open(file.path, file.text);
    const framework = workspace.frameworkOf(file.path) ?? '';
    const before = new Workspace([]);
    before.open(file.path, edited(file.text));
    const target = { framework };
    const preview = OpenPreview.of(workspace, target, comparisonOf(before, workspace));
    assert.ok(preview);
    assert.ok(preview.openList(/domain (\S+):/.exec(file.text)?.[1] ?? ''));
    preview.compare(comparisonOf(before, workspace));
    assert.equal(preview.refresh(), undefined);
    const more = new Workspace([]);
    more.open(file.path, edited(file.text).replace('An ability', 'One ability'));
    preview.compare(comparisonOf(more, workspace));
    const change = preview.refresh();
    assert.ok(
      change && change.slots.length > 0 && (addressesOf(change)?.length ?? 0) <= 3,
      `${addressesOf(change)}`,
    );
  }).timeout(60_000);
});

/** A text in which every twentieth competence had another wording. */
function edited(text: string): string {
  let count = 0;
  const lines = text.split('\n').map((line) => {
    if (!line.startsWith('      - [')) return line;
    count += 1;
    return count % 20 === 0 ? `${line} at once` : line;
  });
  return lines.join('\n');
}

/** Fails if a keystroke takes longer in the large framework, beyond what one collection of garbage takes. */
function expectAsQuick(small: Cost, large: Cost, where: string, again: () => Cost): void {
  const most = 10 * Math.max(small.milliseconds, 20);
  let { milliseconds } = large;
  // Several collections may fall into one measurement, but not into three.
  for (let tries = 1; milliseconds >= most && tries < 3; tries++) milliseconds = again().milliseconds;
  assert.ok(milliseconds < most, `${where}: ${small.milliseconds} and ${milliseconds} ms`);
}

interface Cost {
  /** Processor time, in milliseconds. */
  readonly milliseconds: number;
  readonly bytes: number;
  /** The names without their numbers, which depend on the size. */
  readonly addresses: readonly string[] | undefined;
}

/** The work for a character in the first activity of a framework, while the list of its domain is open. */
function keystrokeIn(
  competences: number,
  where: 'competence' | 'title' | 'problem',
  view: PreviewView = {},
  compares = false,
): Cost {
  const [file] = workload({ competences });
  assert.ok(file);
  const workspace = new Workspace();
  workspace.open(file.path, file.text);
  const framework = workspace.frameworkOf(file.path);
  workspace.open('course', courseOf(framework ?? '', /activity (\S+):/.exec(file.text)?.[1] ?? ''));
  const before = new Workspace([]);
  if (compares) before.open(file.path, edited(file.text));
  const comparison = compares ? comparisonOf(before, workspace) : undefined;
  const preview = framework && OpenPreview.of(workspace, { framework, view }, comparison);
  assert.ok(preview);
  if (compares) assert.ok((preview.viewed.compared?.substantive ?? 0) > competences / 100);
  // The selected course covers some of the framework.
  if (view.coverage) assert.ok(preview.viewed.competences.reached > 0);
  const lines = file.text.split('\n');
  const line = lines.findIndex((source) => source.startsWith(where === 'title' ? '  activity' : '      - ['));
  assert.ok(preview.openList(/domain (\S+):/.exec(file.text)?.[1] ?? ''));
  const column = where === 'problem' ? 6 : (lines[line]?.length ?? 0);
  const at = { line, column };
  const typed =
    where === 'problem' ? { start: at, end: { line, column: column + 2 } } : { start: at, end: at };
  const inserted = where === 'problem' ? '-' : 'x';
  const { dirtyPaths, names } = workspace.edit(file.path, [{ range: typed, text: inserted }]);
  let change: ReturnType<OpenPreview['refresh']>;
  const milliseconds = processorTime(() => {
    preview.touch(dirtyPaths, names.size > 0);
    change = preview.refresh();
  });
  assert.ok(change);
  return {
    milliseconds,
    bytes: JSON.stringify(change).length,
    addresses: addressesOf(change)?.map((address) => address.replace(/\d+/g, 'n')),
  };
}

/** A course and a guide about a framework's first activity, in a framework of their own. */
function courseOf(framework: string, activity: string): string {
  return `framework c: Courses
curriculum course: A course
  module one: The first module
    covers: @${framework}/${activity}
guide leaflet: A leaflet
  topic: What happens
    explains: @${framework}/${activity}
`;
}

interface Seen {
  readonly view: PreviewView;
  readonly before: Workspace | undefined;
}

function expectSame(
  page: ShownPage,
  preview: OpenPreview,
  workspace: Workspace,
  { view, before }: Seen,
): void {
  const { framework } = preview.page;
  const comparison = before && comparisonOf(before, workspace);
  const fresh = OpenPreview.of(workspace, { framework, view }, comparison);
  // A removed framework stays on the page.
  if (fresh === undefined) return;
  const expected = new ShownPage(fresh.page);
  assert.deepEqual(preview.viewed, fresh.viewed);
  const key = preview.list?.key;
  const list = key === undefined ? null : fresh.openList(key);
  if (list) expected.showList(list);
  for (const slot of SLOTS) {
    // A removed list also stays on the page.
    if (slot !== 'list' || list) assert.equal(page.html(slot), expected.html(slot), slot);
  }
}
