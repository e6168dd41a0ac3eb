import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/engine/index.ts';
import { findOnMap, placeFramework } from '../../server/src/engine/map/index.ts';
import type { Framework } from '../../server/src/engine/model/index.ts';
import {
  type OpenPoints,
  type Piece,
  type RenderContext,
  renderHeader,
  renderList,
  renderMap,
  renderOverarching,
} from '../../server/src/engine/render/index.ts';
import { OpenPreview } from '../../server/src/ide/preview/openPreview.ts';
import { frameworkOf } from '../support/frameworkOf.ts';
import { ATTACKS, expectHarmless, hostile } from '../support/harmless.ts';
import { readerContext } from '../support/readerContext.ts';
import { RenderCount } from '../support/renderCount.ts';

describe('rendering', () => {
  it('shows title, version, status, counts, authors and prose at the top of the page', () => {
    const { framework, context } = frameworkOf(`
framework f: The *framework*
  version: 1.2.0
  status: in-review
  author: Ann
  author: Ben
  author: Col
  reference-group: Dee
  reference-group: Eve
  homepage: https://example.org/f
  > First.
  >
  > Second.
domain d: D
  activity a: A
    - x
`);
    const problem = { key: '?/problem-0', text: 'Wrong <here>.', about: '' };
    const question = { key: '?/question-0', text: 'Is it *so*?', about: 'X' };
    const problems: OpenPoints = { kind: 'problems', words: '1 problem', count: 1, listed: [problem] };
    const questions: OpenPoints = { kind: 'questions', words: '2 questions', count: 2, listed: [question] };
    const html = String(renderHeader(context, framework, [problems, questions]));
    expectIn(html, [
      '<h1>The <em>framework</em></h1>',
      '<li>Version 1.2.0</li><li>In review</li><li>1 domain</li><li>1 activity</li><li>1 competence</li>',
      '<summary><span class="mark problem">1 problem</span></summary>',
      'data-key="?/problem-0" data-action="reveal">Wrong &lt;here&gt;.</a>',
      '<summary><span class="mark question">2 questions</span></summary>',
      'X:</span> <a class="open-point"',
      'data-key="?/question-0" data-action="reveal">Is it <em>so</em>?</a>',
      '<p>And 1 more.</p>',
      'Ann, Ben and Col',
      '<dt>Expert reference group</dt><dd>Dee and Eve</dd>',
      '<a href="https://example.org/f" rel="noopener noreferrer">https://example.org/f</a>',
      '<p>First.</p>\n<p>Second.</p>',
    ]);
  });

  it('shows dates, languages and frameworks as readers know them', () => {
    const workspace = new Workspace();
    workspace.open('base', 'framework base: The *base*\n  version: 1.0.0\n');
    workspace.open(
      'own',
      'framework f: F\n  published: 2025-03-31\n  review-by: 31/3/26\n  language: en-GB\n  adapts: base ^1.0.0\n  uses: none\n',
    );
    const preview = OpenPreview.of(workspace, { framework: 'f' });
    const shown = preview?.page.header.map(({ html }) => html).join('') ?? '';
    expectIn(shown, [
      '<dt>Published</dt><dd>31 March 2025</dd>',
      '<dt>Review by</dt><dd>31/3/26</dd>',
      '<dt>Language</dt><dd>British English</dd>',
      '<dt>Adapts</dt><dd>The <em>base</em> (^1.0.0)</dd>',
      '<dt>Uses</dt><dd>none</dd>',
    ]);
    workspace.edit('base', [
      { range: { start: { line: 0, column: 16 }, end: { line: 0, column: 26 } }, text: 'Root' },
    ]);
    const again = OpenPreview.of(workspace, { framework: 'f' });
    expectIn(again?.page.header.map(({ html }) => html).join('') ?? '', ['<dd>Root (^1.0.0)</dd>']);
  });

  it('shows what an adaptation did, and the text of the base', () => {
    const workspace = new Workspace();
    workspace.open('base', 'framework b: B\ndomain d: D\n  activity x: X\n    - [i] Old <i>words</i>\n');
    workspace.open(
      'own',
      'framework f: F\n  adapts: b\namend x\n  retitle: Y\n  reword [i]: New words\n  - More\n',
    );
    const framework = workspace.framework('f');
    assert.ok(framework);
    const map = placeFramework(framework);
    const listed = findOnMap(map, 'd');
    assert.ok(listed);
    const context = readerContext(() => undefined);
    const inList = readerContext(() => undefined);
    const html = textOf([...renderMap(context, map), ...renderList(inList, listed)]);
    expectIn(html, [
      '<span class="mark provenance">reworded</span></span></a>',
      '<details class="base"><summary class="mark provenance">reworded</summary><p><span class="label">In the base:</span> Old &lt;i&gt;words&lt;/i&gt;</p></details>',
      '<span class="mark provenance">added</span>',
    ]);
  });

  it('shows a box with title, count, problems and open questions', () => {
    expectIn(mapOf('domain d: D\n  activity a: Ability\n    - See @nothing\n      ? Why?'), [
      '<span class="box-title">Ability</span>',
      '<span class="size">1 competence</span>',
      '<span class="mark problem">1 problem</span>',
      '<span class="mark question">1 question</span>',
    ]);
  });

  it('shows problems of the line itself in the box, and keeps the rest', () => {
    const html = mapOf('domain d: D\n  activity a:\n    - one\n    - two\n  activity b: Other');
    expectIn(html, ['Untitled activity</em> <code>a</code>', 'has no title', '2 competences', 'Other']);
    expectIn(mapOf('domain d: D\n  actvity a: Ability\n    - one'), [
      '<code class="raw">actvity a: Ability</code>',
    ]);
  });

  it('says if something is still empty', () => {
    expectIn(mapOf(''), ['There are no domains yet']);
  });

  it('nests competences as lists, under light sections and bold groups', () => {
    const html = listOf(
      'a',
      'domain d: D\n  activity a: A\n    knowledge:\n      group: Group\n        - [x] an ability to:\n          - deeper',
    );
    assert.equal(
      html.replace(/ (?:data-[a-z]+|href)="[^"]*"/g, '').replace(/^.*<\/header>/s, ''),
      [
        '<div class="list-part hue-1"><section class="section"><h3>Knowledge</h3>',
        '<section class="group"><h4><a class="heading-link">Group</a></h4>',
        '<ul class="items"><li class="item lead-in"><div class="line"><span class="text">an ability to:</span> <a class="anchor">x</a></div>',
        '<ul class="items"><li class="item"><div class="line"><span class="text">deeper</span> <a class="anchor">go to source</a></div></li></ul>',
        '</li></ul></section></section></div>',
      ].join(''),
    );
  });

  it('lists a domain with its activities, including those of other files', () => {
    const html = listOf('d', 'domain d: D\n  activity a: First\n    - one\nactivity b in d: Second\n  - two');
    expectIn(html, ['<p class="kind">Domain</p>', '>First</a></h3>', '>one<', '>Second</a></h3>', '>two<']);
  });

  it('shows properties for readers: references by title, facets by name', () => {
    const html = listOf(
      'a',
      'facet phase: initial\ndomain d: D\n  activity a: A\n    see: @b, @s\n    phase: initial\n    note: Take *care*.\n  activity b: The other\nsource s: Smith, 2001',
    );
    expectIn(html, [
      '<dt>See also</dt><dd><a class="reference" data-key="b" href="#b">The other</a></dd><dd><a class="reference" data-key="s" href="#s">Smith, 2001</a></dd>',
      '<dt>Phase</dt><dd>initial</dd>',
      '<p class="note">Take <em>care</em>.</p>',
    ]);
  });

  it('turns references in text into links, with the title as tooltip; unknown ones stay text', () => {
    const html = listOf('a', 'domain d: D\n  activity a: A\n    - See @d, (@nothing), me@d and \\@d.');
    expectIn(html, [
      '<a class="reference" data-key="d" href="#d" title="D">@d</a>',
      '(<span class="unknown" title="Nothing here has this id">@nothing</span>)',
      'me@d and @d.',
    ]);
  });

  it('does not break short hyphenated words', () => {
    expectIn(mapOf('domain d: D\n  activity a: IPT-A for in-between times'), [
      '<span class="whole">IPT-A</span> for <span class="whole">in-between</span> times',
    ]);
  });

  it('shows broken lines of a list where they were typed', () => {
    const html = listOf('a', 'domain d: D\n  activity a: A\n    - An ability\n    -two\n    - Another');
    const order = ['>An ability<', '<code class="raw">-two</code>', '<strong>Problem:</strong>', '>Another<'];
    assert.deepEqual(
      order.map((part) => html.indexOf(part)),
      order.map((part) => html.indexOf(part)).sort((left, right) => left - right),
    );
    expectIn(html, order);
  });

  it('shows problems, open questions and broken lines only to authors', () => {
    const { framework, workspace } = frameworkOf(
      'framework f: F\ndomain d: D\n  activity a: A @nothing\n    - one\n      ? Why?\n    -two\n',
    );
    const html = everything(
      framework,
      readerContext(() => undefined),
    );
    assert.ok(workspace.problems('example.competence').length > 0);
    for (const hidden of ['problem', 'uestion', 'Why', '-two', 'class="unknown"', 'source']) {
      assert.ok(!html.includes(hidden), `${hidden} in ${html}`);
    }
  });
});

describe('rendering hostile text', () => {
  for (const attack of ATTACKS) {
    it(`shows ${attack} as text everywhere`, () => {
      const { framework, context } = frameworkOf(hostile(attack));
      for (const audience of ['author', 'reader'] as const) {
        const html = everything(framework, { ...context, audience, memo: new WeakMap() });
        expectHarmless(html);
      }
    });
  }

  it('handles an invalid id', () => {
    const { framework, context } = frameworkOf(
      'framework f: F\ndomain "><img>: D\n  activity <script>: A\n    - ["><img>] x\n',
    );
    expectHarmless(everything(framework, context));
  });

  it('shows a line of a megabyte without parsing it as Markdown', () => {
    const html = listOf('a', `domain d: D\n  activity a: A\n    - ${'*a [b]('.repeat(150_000)}`);
    assert.ok(html.includes('*a [b](*a'));
  });

  it('handles NULs and lone surrogates', () => {
    expectHarmless(mapOf('domain d: \u0000\ud800 [x](https://e\ud800.org)\n  activity a: \udc00'));
  });
});

describe('rendering again', () => {
  it('renders only what changed', () => {
    const { workspace, context, recount } = frameworkOf(
      'framework f: F\ndomain d: D\n  activity a: A\n    - [x] one\n    - two\n  activity b: B, see @a\n    - three @x\n',
    );
    const rendered = new RenderCount();
    const onMap = { ...context, memo: rendered.memo() };
    const inList = { ...context, memo: rendered.memo() };
    const before = piecesOf(workspace, onMap, inList);
    const { count } = rendered;
    const start = { line: 4, column: 9 };
    workspace.edit('example.competence', [{ range: { start, end: start }, text: '!' }]);
    recount();
    const after = piecesOf(workspace, onMap, inList);
    const changed = after.filter(({ html }, index) => String(html) !== String(before[index]?.html));
    assert.deepEqual(
      changed.map(({ name }) => name),
      ['a'],
    );
    // The domain with its box, the activity in the list and the competence in it.
    assert.equal(rendered.count - count, 4);
  });

  it('uses a title that changed elsewhere', () => {
    const { workspace, context } = frameworkOf(
      'framework f: F\ndomain d: D\n  activity a: Old\n  activity b: B\n    - see @a\n',
    );
    piecesOf(workspace, context);
    const start = { line: 2, column: 14 };
    workspace.edit('example.competence', [{ range: { start, end: { line: 2, column: 17 } }, text: 'New' }]);
    assert.ok(textOf(piecesOf(workspace, context)).includes('title="New">@a</a>'));
  });
});

function everything(framework: Framework, context: RenderContext): string {
  const map = placeFramework(framework);
  const lists = map.columns.flatMap(({ key }) => {
    const listed = findOnMap(map, key);
    return listed ? renderList(context, listed) : [];
  });
  const listed = findOnMap(map, 'a');
  const pieces = [...renderMap(context, map), ...lists, ...(listed ? renderList(context, listed) : [])];
  const openPoint = { key: '?/question-0', text: framework.title, about: framework.title };
  const openPoints: OpenPoints = { kind: 'questions', words: '1 question', count: 1, listed: [openPoint] };
  return `${renderHeader(context, framework, [openPoints])}${renderOverarching(context, map) ?? ''}${textOf(pieces)}`;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ html }) => html).join('');
}

/** Map and list, each with a context of its own, which caches rendered elements. */
function piecesOf(workspace: Workspace, context: RenderContext, inList = context) {
  const framework = workspace.framework('f');
  assert.ok(framework);
  const map = placeFramework(framework);
  const listed = findOnMap(map, 'd');
  assert.ok(listed);
  return [...renderMap(context, map), ...renderList(inList, listed)];
}

function mapOf(source: string): string {
  const { framework, context } = frameworkOf(`framework f: F\n${source}\n`);
  return textOf(renderMap(context, placeFramework(framework)));
}

function listOf(key: string, source: string): string {
  const { framework, context } = frameworkOf(`framework f: F\n${source}\n`);
  const listed = findOnMap(placeFramework(framework), key);
  assert.ok(listed);
  return textOf(renderList(context, listed));
}

function expectIn(html: string, parts: readonly string[]): void {
  for (const part of parts) assert.ok(html.includes(part), `No ${part}\nin ${html}`);
}
