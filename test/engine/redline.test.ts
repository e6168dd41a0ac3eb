import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Change } from '../../server/src/engine/diff/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { placeFramework } from '../../server/src/engine/map/index.ts';
import { type Framework, facetsOf } from '../../server/src/engine/model/index.ts';
import { type RenderContext, renderTimeline } from '../../server/src/engine/render/index.ts';
import {
  authorContext,
  changedElements,
  comparisonOf,
  type Shown,
  showAll,
  shownChanges,
} from '../support/comparedPage.ts';
import { readCases, workspaceWith } from '../support/diffCases.ts';
import { ATTACKS, expectHarmless, hostile } from '../support/harmless.ts';
import { RenderCount } from '../support/renderCount.ts';

const PAIRS = readCases(readFileSync('test/engine/diff/pairs.txt', 'utf8'));

describe('the redline of a page', () => {
  it('shows every change of every pair once, with a link to it', () => {
    let count = 0;
    for (const { title, before, after } of PAIRS) {
      const [old, now] = [workspaceWith(before), workspaceWith(after)];
      const comparison = comparisonOf(old, now);
      for (const framework of now.frameworks()) {
        const changes = comparison.changesIn(framework.id);
        const elements = changedElements(comparison, framework);
        const { places, goneAtTop } = elements;
        const shown = showAll(framework, authorContext(shownChanges(elements)));
        const all = Object.values(shown).join('\n');
        const splitOff = changes.reduce((sum, { nodes }) => sum + nodes.further.length, 0);
        // An element removed from the top has its own column or card.
        const without = goneAtTop.filter(({ tree }) => DRAWN.has(tree.kind)).length;
        const sent = (all.match(/<li class="change-notice /g) ?? []).length;
        assert.equal(sent, changes.length + splitOff - without, `${title}: ${framework.id}`);
        for (const key of places.keys) {
          assert.ok(all.includes(` data-key="${key}"`), `${title}: ${key}`);
        }
        for (const change of changes) expectWords(all, change, title);
        count += changes.length;
      }
    }
    assert.ok(count > 100, `${count} changes`);
  });

  it('is empty if nothing changed', () => {
    for (const { before } of PAIRS) {
      const workspace = workspaceWith(before);
      const comparison = comparisonOf(workspaceWith(before), workspace);
      for (const framework of workspace.frameworks()) {
        const elements = changedElements(comparison, framework);
        assert.deepEqual(elements.places.keys, []);
        const context = authorContext(shownChanges(elements));
        assert.deepEqual(showAll(framework, context), showAll(framework, authorContext()));
      }
    }
  });

  it('marks boxes with the type, the significance and what needs attention', () => {
    const { map } = compare(
      `framework f: F
  version: 1.0.0
  status: published
domain d: D
  activity kept: Kept
    - [one] An ability not to hurry
    - [two] An ability to wait
  activity away: Taken away
    - [three] An ability to go
  activity titled: An old title
  activity stays: As it was
domain e: E
  activity moves: Moves
`,
      `framework f: F
  version: 1.0.0
  status: published
domain d: D
  activity kept: Kept
    - [one] An ability to hurry
  activity titled: A new title
  activity stays: As it was
  activity moves: Moves
  activity fresh: Fresh
    - An ability to begin
domain e: E
`,
    );
    assert.deepEqual(boxesOf(map), [
      'kept: 1 removed inside, check “not”, 1 breaking, 1 substantive',
      '/gone/away: removed · breaking',
      'titled: retitled, check opposite',
      'stays:',
      'moves: moved',
      'fresh: new',
    ]);
    assert.match(map, /<del><span class="spoken">removed: <\/span>Taken away<\/del>/);
    assert.match(
      map,
      /removed: <\/span>An old<\/del> <ins><span class="spoken">added: <\/span>A new<\/ins> title/,
    );
    // Unchanged elements look the same as on the page without a comparison.
    assert.match(map, /<li class="box" data-key="stays">/);
  });

  it('shows a removed domain as a column, with its contents', () => {
    const { map, elements } = compare(
      'framework f: F\ndomain a: A\ndomain b: B\n  activity x: X\n    - [y] An ability to y\ndomain c: C\n',
      'framework f: F\ndomain a: A\ndomain c: C\n',
    );
    assert.deepEqual(
      [...map.matchAll(/<section class="domain[^"]*" data-key="([^"]+)"/g)].map(([, key]) => key),
      ['a', '/gone/b', 'c'],
    );
    for (const text of ['B', 'X', 'An ability to y'])
      assert.ok(map.includes(`removed: </span>${text}</del>`));
    assert.deepEqual(elements.places.gone.get('/gone/b'), { home: undefined, beside: 'a' });
  });

  it('keeps removed elements on a map along a facet, where they have no position', () => {
    const before =
      'framework f: F\nfacet phase: early, late\ndomain d: D\n  activity a: A\n    phase: early\n    group h: H\n      - [x] One\n    - [y] Two\n  group g: G\n    activity b: B\n      phase: late\ndomain e: E\n  activity c: C\n';
    const after = before
      .replace('    activity b: B\n      phase: late\n', '')
      // Elements that are not on the map have no position there when they are removed.
      .replace('    group h: H\n      - [x] One\n', '')
      .replace('domain e: E\n  activity c: C\n', '');
    const { framework, elements } = compare(before, after);
    const [facet] = facetsOf(framework);
    assert.ok(facet);
    const draw = (context: RenderContext): string =>
      renderTimeline(context, placeFramework(framework), facet)
        .map(({ html }) => html)
        .join('\n');
    const html = draw(authorContext(shownChanges(elements)));
    assert.deepEqual(
      [...html.matchAll(/data-key="(\/gone\/[^"]+)">/g)].map(([, key]) => key),
      ['/gone/b', '/gone/e'],
    );
    assert.match(html, /<h2>Removed</);
    assert.doesNotMatch(draw(authorContext()), /<h2>Removed</);
  });

  it('shows changed words, former places and removed elements in a list', () => {
    const { lists } = compare(
      `framework f: F
domain d: D
  activity a: A
    - [first] An ability to begin
    - [gone] An ability that goes
      - [under] with this under it
      - without an id
    - [moved] An ability to move
    - [last] An ability to end
      evidence: @old
  activity b: B
`,
      `framework f: F
domain d: D
  activity a: A
    - [first] An ability to start
    - [last] An ability to end
      evidence: @new
    - [fresh] An ability to be new
  activity b: B
    - [moved] An ability to move
`,
    );
    const order = [...lists.matchAll(/<li class="item[^"]*" data-key="([^"]+)"/g)].map(([, key]) => key);
    assert.deepEqual(order, ['first', '/gone/gone', 'last', 'fresh', 'moved']);
    assert.match(lists, /class="anchor"[^>]*data-key="\/gone\/gone"[^>]*>gone</);
    assert.match(lists, /with this under it<\/del><\/span> <span class="anchor">under<\/span>/);
    assert.match(lists, /without an id<\/del><\/span><\/div>/);
    const text = wordsOf(lists);
    for (const words of [
      'An ability to removed: begin added: start first Reworded substantive',
      'removed: An ability that goes gone Removed substantive with 2 competences in it removed: with this under it under',
      'An ability to end last Changed: evidence substantive removed: @old added: @new',
      'An ability to be new fresh Added substantive',
      'An ability to move moved Moved from D › A substantive',
    ]) {
      assert.ok(text.includes(words), `${words}\n${text}`);
    }
  });

  it('hides unchanged elements on request, but keeps those added with their parent', () => {
    const { framework, elements } = compare(
      'framework f: F\ndomain d: D\n  activity a: A\n    - [x] One\n    - [y] Two\n  activity b: B\n    - [z] Three\n',
      'framework f: F\ndomain d: D\n  activity a: A\n    - [x] One\n    - [y] Twice\n  activity b: B\n    - [z] Three\n  activity n: N\n    - [w] Four\n',
    );
    const { map, lists } = showAll(framework, authorContext(shownChanges(elements, true)));
    const hidden = (html: string): string[] =>
      [...html.matchAll(/data-key="([^"]+)" hidden/g)].map(([, key = '']) => key);
    assert.deepEqual(hidden(map), ['b']);
    assert.deepEqual(hidden(lists), ['x', 'b', 'z']);
  });

  it('lists changes above the map that no element shows: header, facets, comments', () => {
    const { header, elements } = compare(
      'framework f: F\n  version: 1.0.0\n// one\nfacet phase: early\ndomain d: D\n',
      'framework f: F\n  version: 1.1.0\n// two\ndomain d: D\n',
    );
    assert.deepEqual(elements.places.keys, ['/changes']);
    const text = wordsOf(header);
    assert.match(text, /Changed: version go to source editorial removed: 1\.0\.0 added: 1\.1\.0/);
    assert.match(text, /Removed facet phase/);
    assert.match(text, /comment go to source editorial \/\/ removed: one added: two/);
  });

  it('shows hostile text as text, wherever it is or was', () => {
    for (const [index, attack] of ATTACKS.entries()) {
      const other = ATTACKS[(index + 1) % ATTACKS.length] as string;
      for (const [old, now] of [
        [hostile(attack), hostile(other)],
        [hostile(attack), 'framework f: F\ndomain d: D\n'],
        ['framework f: F\ndomain d: D\n', hostile(attack)],
      ] as const) {
        const shown = compare(old, now);
        for (const html of [shown.header, shown.map, shown.lists, shown.companions, shown.documents]) {
          expectHarmless(html);
        }
      }
    }
  });

  it('handles a changed text of a hundred thousand characters', () => {
    const long = (word: string): string =>
      `framework f: F\ndomain d: D\n  activity a: A\n    - [x] ${`${word} *b [c](`.repeat(10_000)}\n`;
    expectHarmless(compare(long('a'), long('z')).lists);
  });
});

describe('the redline again', () => {
  const SOURCE = `framework f: F
domain d: D
${Array.from({ length: 40 }, (_, index) => `  activity a${index}: A\n    - [x${index}] An ability to ${index}\n`).join('')}`;

  it('is the same object while nothing changes', () => {
    const [old, now] = [workspaceOf(SOURCE.replace('to 7', 'to count')), workspaceOf(SOURCE)];
    const framework = now.framework('f') as Framework;
    const elements = changedElements(comparisonOf(old, now), framework);
    const rendered = new RenderCount();
    const context = { ...authorContext(shownChanges(elements)), memo: rendered.memo() };
    const before = showAll(framework, context);
    const { count } = rendered;
    elements.read(comparisonOf(old, now).changesIn('f'));
    elements.weigh(framework);
    assert.deepEqual(showAll(framework, context), before);
    assert.equal(rendered.count, count);
  });

  it('shows the current words of an edited line', () => {
    const [old, now] = [workspaceOf(SOURCE.replace('to 7', 'to count')), workspaceOf(SOURCE)];
    const elements = changedElements(comparisonOf(old, now), now.framework('f') as Framework);
    const line = SOURCE.split('\n').findIndex((text) => text.includes('[x7]'));
    const end = { line, column: 12 };
    now.edit('f', [{ range: { start: end, end }, text: 'x' }]);
    const framework = now.framework('f') as Framework;
    elements.weigh(framework);
    // An edited element keeps its mark, and shows the current words.
    const { lists } = showAll(framework, authorContext(shownChanges(elements)));
    assert.match(wordsOf(lists), /removed: An added: Axn ability to removed: count added: 7/);
  });
});

/** Elements with a position of their own, but no list that shows them. */
const DRAWN: ReadonlySet<string> = new Set(['domain', 'guide', 'curriculum']);

interface ComparedPage extends Shown {
  readonly framework: Framework;
  readonly elements: ReturnType<typeof changedElements>;
}

function compare(before: string, after: string): ComparedPage {
  const [old, now] = [workspaceOf(before), workspaceOf(after)];
  const framework = now.framework(now.frameworkOf('f') ?? '') as Framework;
  const elements = changedElements(comparisonOf(old, now), framework);
  return { ...showAll(framework, authorContext(shownChanges(elements))), framework, elements };
}

function workspaceOf(source: string): Workspace {
  const workspace = new Workspace([]);
  workspace.open('f', source);
  return workspace;
}

/** Additions are underlined somewhere, removals struck through. */
function expectWords(html: string, change: Change, title: string): void {
  const { type, kind, attention } = change;
  if (type === 'removed' || type === 'merged') assert.ok(html.includes('<del>'), title);
  if (type === 'split') assert.ok(html.includes('Split from'), title);
  if (type === 'moved') assert.match(wordsOf(html), /Moved from /, title);
  if (type === 'reordered') assert.match(wordsOf(html), /Moved within its list/, title);
  if (attention.length > 0) assert.match(html, /class="attention">Check: /, title);
  if (type === 'added' && kind !== 'framework') assert.match(wordsOf(html), /Added |new|Restored/, title);
}

function boxesOf(map: string): string[] {
  return [...map.matchAll(/<li class="box[^"]*" data-key="([^"]+)">(.*?)<\/li>/g)].map(
    ([, key, inside = '']) => {
      const marks = [...inside.matchAll(/<span class="mark change [^"]*">([^<]+)</g)].map(
        ([, words]) => words,
      );
      return `${key}: ${marks.join(', ')}`.trim();
    },
  );
}

/** The text of a page without its markup. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
}
