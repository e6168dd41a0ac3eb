import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import {
  type ExportBlock,
  type ExportDocument,
  type ListItem,
  type Run,
  writeMarkdown,
} from '../../server/src/engine/export/index.ts';
import { documentOf, documentOfSource, sampleWorkspace } from '../support/exported.ts';
import { HOSTILE, hostileFramework } from '../support/hostileFramework.ts';
import { runs } from '../support/runs.ts';

/** Markdown with the tables and the struck text of GitHub, and HTML let through, so that what got in would be seen. */
const reader = new MarkdownIt({ html: true, linkify: false });

const SIGNS = [
  ...'\\`*_{}[]()#+-.!|<>~=:&;"\'@$^/%',
  'a',
  'b',
  'Z',
  '1',
  '2.',
  '3)',
  ' ',
  '  ',
  'é',
  '中',
  '👩',
  '***',
  '---',
  '&amp;',
  '<b>',
  '](x)',
  '![',
  'http://x.y',
  '\n',
];
const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 14 }).map((parts) => parts.join(''));
const run = fc.record(
  {
    text,
    strong: fc.constant(true as const),
    emphasis: fc.constant(true as const),
    code: fc.constant(true as const),
    url: fc.constantFrom('https://example.org/a_(b)', 'https://x.y/?a=1&b=*'),
  },
  { requiredKeys: ['text'] },
);
const anyRuns = fc.array(run, { maxLength: 4 }) as fc.Arbitrary<Run[]>;
const { block } = fc.letrec<{ block: ExportBlock; item: ListItem }>((tie) => ({
  item: fc.record({
    anchor: fc.constant(undefined),
    id: fc.option(fc.constantFrom('a-1', 'b.2'), { nil: undefined }),
    text: anyRuns,
    marks: fc.subarray(['added']),
    blocks: fc
      .array(tie('block'), { maxLength: 2 })
      .map((blocks) => blocks.filter(({ type }) => type !== 'heading')),
  }),
  block: fc.oneof(
    { maxDepth: 3 },
    fc.record({ type: fc.constant('paragraph'), role: fc.constantFrom('text', 'note'), text: anyRuns }),
    fc.record({
      type: fc.constant('heading'),
      level: fc.constantFrom(2, 3, 6),
      text: anyRuns,
      anchor: fc.constant(undefined),
      id: fc.constant(undefined),
      marks: fc.constant([]),
      kind: fc.constant(undefined),
      hue: fc.constant(0),
    }),
    fc.record({
      type: fc.constant('definitions'),
      entries: fc.array(
        fc.record({ term: text, values: fc.array(anyRuns, { minLength: 1, maxLength: 2 }) }),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
    }),
    fc.record({
      type: fc.constant('table'),
      head: fc.constant(['Domain', 'Count']),
      rows: fc.array(fc.tuple(anyRuns, anyRuns), { maxLength: 2 }),
      numeric: fc.constant([1]),
    }),
    fc.record({
      type: fc.constant('list'),
      ordered: fc.boolean(),
      start: fc.constantFrom(1, 9),
      items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('quote'),
      blocks: fc
        .array(tie('block'), { maxLength: 2 })
        .map((blocks) => blocks.filter(({ type }) => type !== 'heading')),
    }),
  ) as fc.Arbitrary<ExportBlock>,
}));

describe('a document as Markdown', () => {
  it('reads back as the same texts, whatever they are', () => {
    fc.assert(
      fc.property(text, fc.array(block, { maxLength: 4 }), (title, blocks) => {
        const read = reader.parse(writeMarkdown(documentWith(title, blocks)), {});
        assert.deepEqual(
          read.filter(({ type }) => /html/.test(type)),
          [],
        );
        assert.equal(letters(textOfTokens(read)), letters([title, ...blocks.map(textOfBlock)].join('')));
      }),
      runs(800),
    );
  });

  it('keeps emphasis, code and links if Markdown can distinguish them from the text around them', () => {
    const document = documentOfSource(
      'framework x: X\ndomain d: D\n  > Plain *soft* **hard** `code` [link](https://example.org/a_(b)) and (*in brackets*).\n',
    );
    assert.match(
      writeMarkdown(document),
      /^Plain _soft_ \*\*hard\*\* `code` \[link\]\(https:\/\/example\.org\/a_%28b%29\) and \(_in brackets_\)\.$/m,
    );
  });

  it('links to headings by the names that GitHub gives them', () => {
    const markdown = writeMarkdown(documentOf(sampleWorkspace(), 'ipt'));
    const targets = [...markdown.matchAll(/\]\(#([^)]*)\)/g)].map(([, target = '']) => target);
    const headings = new Set(
      [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
    assert.ok(targets.length > 100);
    for (const target of targets)
      assert.ok(headings.has(target.replace(/-\d+$/, '')) || headings.has(target), target);
  });

  it('lets no markup by an author through', () => {
    for (const hostile of HOSTILE) {
      const html = reader.render(writeMarkdown(documentOfSource(hostileFramework(hostile), 'evil')));
      assert.doesNotMatch(html, /<(?:script|img|b>|!--)|href="(?:javascript|data):/i);
    }
  });
});

function documentWith(title: string, blocks: readonly ExportBlock[]): ExportDocument {
  const none = undefined;
  return {
    kind: 'guide',
    title,
    partOf: none,
    language: none,
    version: none,
    status: none,
    notice: none,
    extent: none,
    authors: [],
    publisher: none,
    published: none,
    licence: none,
    hue: 0,
    map: none,
    blocks,
  };
}

/** Different white space counts as equal, and Markdown leaves it out in places. */
function letters(said: string): string {
  return said.replace(/\s+/g, '');
}

function textOfTokens(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      token.children
        ? textOfTokens(token.children)
        : ['text', 'text_special', 'code_inline', 'fence'].includes(token.type)
          ? token.content
          : '',
    )
    .join('');
}

function textOfBlock(block: ExportBlock): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return said(block.text);
    case 'list':
      return block.items
        .map(
          ({ text, marks, id, blocks }) =>
            `${said(text)}${marks.map((mark) => `(${mark})`).join('')}${id ?? ''}${blocks.map(textOfBlock).join('')}`,
        )
        .join('');
    case 'definitions':
      return block.entries.map(({ term, values }) => `${term}:${values.map(said).join(',')}`).join('');
    case 'table':
      return [...block.head, ...block.rows.flat().map(said)].join('');
    case 'quote':
      return block.blocks.map(textOfBlock).join('');
  }
}

function said(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
