import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/core/index.ts';
import { OpenPreview } from '../../server/src/lsp/preview/openPreview.ts';
import { PreviewProblems } from '../../server/src/lsp/preview/problems.ts';

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
  it('tells nothing when a change comes to nothing', () => {
    const preview = new Preview(SOURCE);
    assert.equal(preview.replace('domain e: E', 'domain e: E   '), undefined);
    assert.equal(preview.replace('domain d', '\n\n// A comment\ndomain d'), undefined);
  });

  it('tells the fragments that changed, and no others', () => {
    const preview = new Preview(SOURCE);
    preview.open.openList('d');
    assert.deepEqual(preview.keysOf('An ability', 'One ability'), ['list:d:a']);
    assert.deepEqual(preview.keysOf('activity b: Second', 'activity b: Other'), ['map:d', 'list:d:b']);
    assert.deepEqual(preview.keysOf('framework f: F', 'framework f: G'), ['header']);
  });

  it('tells the new order when fragments come, go and change places', () => {
    const preview = new Preview(SOURCE);
    const change = preview.replace('domain d: D', 'domain new: New\ndomain d: D');
    assert.deepEqual(change?.order, ['header', 'map:new', 'map:d', 'map:e']);
    // The hues of those behind it are others now.
    assert.deepEqual(
      change.fragments.map(({ key }) => key),
      ['header', 'map:new', 'map:d', 'map:e'],
    );
    assert.deepEqual(preview.replace('domain new: New\n', '')?.order, ['header', 'map:d', 'map:e']);
  });

  it('counts problems that another file makes', () => {
    const preview = new Preview(SOURCE);
    assert.match(preview.html('header'), /2 domains/);
    const change = preview.change('other', 'part of f\nactivity lost: Lost\n  - An ability, see @x\n');
    assert.match(change?.fragments.find(({ key }) => key === 'map:/without-domain')?.html ?? '', /1 problem/);
    const mended = preview.change('other', 'part of f\nactivity lost in e: Lost\n  - An ability, see @x\n');
    assert.ok(!mended?.order.includes('map:/without-domain'));
    assert.doesNotMatch(mended?.fragments.find(({ key }) => key === 'map:e')?.html ?? '', /problem/);
  });

  it('opens the list that an element stands in', () => {
    const { open } = new Preview(SOURCE);
    assert.deepEqual(headOf(open.openList('x')), { key: 'a', at: 'x' });
    assert.deepEqual(headOf(open.openList('d')), { key: 'd', at: 'd' });
    assert.equal(open.openList('nothing'), null);
    assert.equal(open.openList(null), null);
  });

  it('keeps telling of the list that is open when another is not found', () => {
    const preview = new Preview(SOURCE);
    preview.open.openList('a');
    preview.open.openList('nothing');
    assert.deepEqual(preview.keysOf('An ability', 'One ability'), ['list:a:items-0']);
  });

  it('follows the id of the list while it is typed', () => {
    const preview = new Preview(SOURCE);
    preview.open.openList('a');
    assert.equal(preview.replace('activity a:', 'activity ab:')?.list, 'ab');
    assert.equal(preview.replace('activity ab:', 'activity :')?.list, 'd/activity-1');
    assert.equal(preview.replace('activity :', 'activity abc:')?.list, 'abc');
  });

  it('comes back to the list when its line is mended', () => {
    const preview = new Preview(SOURCE);
    preview.open.openList('b');
    assert.equal(preview.replace('  activity b: Second\n    - Third\n', '')?.list, null);
    const change = preview.replace('domain e: E', '  activity b: Second\n    - Third\ndomain e: E');
    assert.equal(change?.list, 'b');
  });

  it('shows a framework whose header is broken for a moment, and goes back to it', () => {
    const preview = new Preview(SOURCE);
    const broken = preview.replace('framework f: F', 'framewrk f: F');
    assert.ok(broken?.order.includes('map:d'));
    assert.equal(preview.replace('framewrk f: F', 'framework f: F')?.framework, 'f');
  });
});

/** A preview of one document, edited as text. */
class Preview {
  readonly #workspace = new Workspace();
  readonly #problems = new PreviewProblems(this.#workspace);
  readonly open: OpenPreview;
  #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#workspace.open('main', text);
    const open = OpenPreview.of(this.#workspace, this.#problems, { preview: 'p', uri: 'main' });
    assert.ok(open);
    this.open = open;
  }

  replace(before: string, after: string) {
    assert.ok(this.#text.includes(before), `No ${before}`);
    this.#text = this.#text.replace(before, after);
    return this.change('main', this.#text);
  }

  change(path: string, text: string) {
    this.#problems.touch(this.#workspace.open(path, text).touched);
    return this.open.refresh();
  }

  /** The keys of the fragments that a replacement changes. */
  keysOf(before: string, after: string): string[] | undefined {
    return this.replace(before, after)?.fragments.map(({ key }) => key);
  }

  html(key: string): string {
    return this.open.page.fragments.find((fragment) => fragment.key === key)?.html ?? '';
  }
}

function headOf(list: { readonly key: string; readonly at: string } | null) {
  return list && { key: list.key, at: list.at };
}
