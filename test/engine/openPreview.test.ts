import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/engine/index.ts';
import { OpenPreview } from '../../server/src/ide/preview/openPreview.ts';
import type { Slot } from '../../server/src/ide/preview/page.ts';
import { addressesOf, ShownPage } from '../support/shownPage.ts';

const SOURCE = `framework f: F
domain d: D
  activity a: First
    - [x] An ability
    - Another
  activity b: Second
    - Third
domain e: E
`;

describe('an open preview', () => {
  it('sends nothing if a change has no effect', () => {
    const preview = new Preview(SOURCE);
    assert.equal(preview.replace('domain e: E', 'domain e: E   '), undefined);
    assert.equal(preview.replace('domain d', '\n\n// A comment\ndomain d'), undefined);
  });

  it('sends only the fragments that changed', () => {
    const preview = new Preview(SOURCE);
    preview.openList('d');
    assert.deepEqual(preview.addressesOf('An ability', 'One ability'), ['list > a']);
    assert.deepEqual(preview.addressesOf('activity b: Second', 'activity b: Other'), ['map > d', 'list > b']);
    assert.deepEqual(preview.addressesOf('framework f: F', 'framework f: G'), ['header > header']);
  });

  it('sends additions, removals and moves, and nothing unchanged', () => {
    const preview = new Preview(SOURCE);
    preview.openList('a');
    const added = preview.replace('domain e: E', 'domain new: New\ndomain e: E');
    const map = added?.slots.find(({ slot }) => slot === 'map');
    assert.deepEqual(map?.order, ['d', 'new', 'e']);
    // The domain that follows has another hue.
    assert.deepEqual(
      map?.changed.map(({ name }) => name),
      ['new', 'e'],
    );
    const group = '    group g: Group\n      - One\n';
    const section = '    knowledge:\n      - Two\n';
    preview.replace('    - Another\n', `    - Another\n${group}${section}`);
    const moved = preview.replace(group + section, section + group);
    assert.deepEqual(addressesOf(moved), ['list']);
    assert.deepEqual(
      moved?.slots.map(({ slot, order }) => [slot, order]),
      [['list', ['/head', 'items-0', 'a/knowledge-1', 'g']]],
    );
    const gone = preview.replace(group, '');
    assert.deepEqual(
      gone?.slots.flatMap(({ slot, order }) => (slot === 'list' ? [order] : [])),
      [['/head', 'items-0', 'a/knowledge-1']],
    );
  });

  it('sends new hues if a domain is added before others, and nothing else', () => {
    const preview = new Preview(SOURCE);
    const change = preview.replace('domain d: D', 'domain new: New\ndomain d: D');
    assert.deepEqual(addressesOf(change), ['header > header', 'map', 'map > new', 'map > d', 'map > e']);
  });

  it('lists the domains that an adaptation omits below the map, with the reason', () => {
    const preview = new Preview(
      'framework f: F\n  adapts: base\n\namend e\n  omit: it is for <b>adults</b>\n',
    );
    preview.change('other', SOURCE.replace('framework f', 'framework base'));
    const map = preview.html('map');
    assert.match(map, /<summary>1 domain of the base left out<\/summary>/);
    assert.match(map, /<s>E<\/s> <span class="reason">it is for &lt;b&gt;adults&lt;\/b&gt;<\/span>/);
    assert.ok(map.indexOf('First') < map.indexOf('left out'));
    const change = preview.replace('amend e\n  omit: it is for <b>adults</b>\n', '');
    assert.ok(addressesOf(change)?.includes('map'));
    assert.doesNotMatch(preview.html('map'), /left out/);
  });

  it('distinguishes elements with the same id', () => {
    const preview = new Preview('framework f: F\ndomain d: One\ndomain d: Two\n  activity a: A\n');
    assert.match(preview.html('map'), /One[\s\S]*Two/);
    assert.deepEqual(preview.addressesOf('Two', 'Three'), ['map > d#2']);
  });

  it('counts problems caused by another file', () => {
    const preview = new Preview(SOURCE);
    assert.match(preview.html('header'), /2 domains/);
    preview.change('other', 'part of f\nactivity lost: Lost\n  - An ability, see @x\n');
    assert.match(preview.html('map'), /Without a domain[\s\S]*1 problem/);
    preview.change('other', 'part of f\nactivity lost in e: Lost\n  - An ability, see @x\n');
    assert.doesNotMatch(preview.html('map'), /Without a domain|problem/);
  });

  it('opens the list that contains an element', () => {
    const preview = new Preview(SOURCE);
    assert.deepEqual(headOf(preview.openList('x')), { key: 'a', at: 'x' });
    assert.deepEqual(headOf(preview.openList('d')), { key: 'd', at: 'd' });
    assert.equal(preview.openList('nothing'), null);
    assert.equal(preview.openList(null), null);
  });

  it('opens the list with an id, whatever else with that id comes first', () => {
    const preview = new Preview(
      `${SOURCE.replace('domain d: D', 'domain d: D\n  - [b] Stands first')}term e: E\n`,
    );
    assert.equal(preview.openList('b')?.key, 'b');
    assert.equal(preview.openList('e')?.key, 'e');
  });

  it('keeps the open list if another is not found', () => {
    const preview = new Preview(SOURCE);
    preview.openList('a');
    preview.openList('nothing');
    assert.deepEqual(preview.addressesOf('An ability', 'One ability'), ['list > items-0']);
  });

  it('follows the id of the list while it is typed', () => {
    const preview = new Preview(SOURCE);
    preview.openList('a');
    assert.equal(preview.replace('activity a:', 'activity ab:')?.list, 'ab');
    assert.equal(preview.replace('activity ab:', 'activity :')?.list, 'd/activity-1');
    assert.equal(preview.replace('activity :', 'activity abc:')?.list, 'abc');
  });

  it('returns to the list when its line is corrected', () => {
    const preview = new Preview(SOURCE);
    preview.openList('b');
    assert.equal(preview.replace('  activity b: Second\n    - Third\n', '')?.list, null);
    assert.match(preview.html('list'), /Third/);
    const change = preview.replace('domain e: E', '  activity b: Second\n    - Fourth\ndomain e: E');
    assert.equal(change?.list, 'b');
    assert.match(preview.html('list'), /Fourth/);
    assert.doesNotMatch(preview.html('list'), /Third/);
  });

  it('shows a framework whose header is broken for a moment, and recovers', () => {
    const preview = new Preview(SOURCE);
    preview.replace('framework f: F', 'framewrk f: F');
    assert.match(preview.html('map'), /data-key="d"/);
    assert.equal(preview.replace('framewrk f: F', 'framework f: F')?.framework, 'f');
  });
});

/** A preview of one document that is edited as text, and a page that applies its updates. */
class Preview {
  readonly #workspace = new Workspace();
  readonly #open: OpenPreview;
  readonly #page: ShownPage;
  #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#workspace.open('main', text);
    const open = OpenPreview.of(this.#workspace, { path: 'main' });
    assert.ok(open);
    this.#open = open;
    this.#page = new ShownPage(open.page);
  }

  openList(key: string | null) {
    const list = this.#open.openList(key);
    if (list) this.#page.showList(list);
    return list;
  }

  replace(before: string, after: string) {
    assert.ok(this.#text.includes(before), `No ${before}`);
    this.#text = this.#text.replace(before, after);
    return this.change('main', this.#text);
  }

  change(path: string, text: string) {
    this.#open.touch(this.#workspace.open(path, text).dirtyPaths);
    const change = this.#open.refresh();
    if (change) this.#page.change(change);
    return change;
  }

  /** The addresses of the fragments that a replacement changes. */
  addressesOf(before: string, after: string): string[] | undefined {
    return addressesOf(this.replace(before, after));
  }

  html(slot: Slot): string {
    return this.#page.html(slot);
  }
}

function headOf(list: { readonly key: string; readonly at: string } | null) {
  return list && { key: list.key, at: list.at };
}
