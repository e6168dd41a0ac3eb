import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type ClipboardContent,
  type ImportedBlock,
  linesOfBlocks,
  readPasted,
} from '../../server/src/engine/import/index.ts';
import { type Place, parseDocument } from '../../server/src/engine/syntax/index.ts';
import { CLIPBOARDS } from '../support/clipboards.ts';
import { runs } from '../support/runs.ts';

describe('pasted text', () => {
  for (const { from, html, text, lines } of CLIPBOARDS) {
    it(`is read from ${from}`, () => {
      assert.equal(written({ html, text }, 'section'), lines.trim());
      assert.equal(readPasted({ html, text })?.isList, true);
    });
  }

  it('becomes domains, activities and groups by its headings, where they are allowed', () => {
    const html = `<h1>Basic competences</h1><h2>Engaging the client</h2><h3>Knowledge</h3><ul><li>of loss</li></ul>
      <h3>Hope</h3><ul><li>to convey hope</li></ul><h2>Engaging the client</h2><p>Always.</p>`;
    assert.equal(
      written({ html }, 'top'),
      `domain basic: Basic competences
  activity engaging: Engaging the client
    knowledge:
      - of loss
    group: Hope
      - to convey hope
  activity engaging-2: Engaging the client
    > Always.`,
    );
    assert.equal(written({ html: '<h2>Hope</h2><ul><li>to hope</li></ul>' }, 'item'), '- Hope\n  - to hope');
  });

  it('becomes activities in a domain, which contains no competences', () =>
    assert.equal(
      written({ html: '<ul><li>Engage<ul><li>to listen</li></ul></li><li>End</li></ul>' }, 'domain'),
      'activity engage: Engage\n  - to listen\nactivity end: End',
    ));

  it('is pasted unchanged if it is in the language, or a single line', () => {
    const html = '<ul><li>a</li></ul>';
    for (const text of ['- a\n  - b', 'activity a: A\n  knowledge:', '> Prose.']) {
      assert.equal(readPasted({ text, html }), undefined);
    }
    for (const text of ['listening to what is said', ' \n', ''])
      assert.equal(readPasted({ text }), undefined);
    assert.equal(readPasted({ html: '<p>listening <b>well</b></p>', text: 'listening well' }), undefined);
  });

  it('is only read as a list if something marks it as one', () => {
    assert.equal(readPasted({ text: 'Dear all\nplease find the list here' })?.isList, false);
    assert.equal(readPasted({ text: 'Note: bring it\n- one' })?.isList, undefined);
    assert.equal(readPasted({ html: '<p>Dear all</p><p>Please</p>' })?.isList, false);
  });

  it('never gains a meaning: every line is what it was made to be', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'aB [](@:->*_`\\#?/1.\n\t'),
    });
    const block = fc.record({ kind: fc.constantFrom('ul', 'ol', 'h1', 'h3', 'p', 'td', 'b'), text: texts });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (parts) => {
        const html = parts.map(({ kind, text }) => tagged(kind, text.replaceAll('<', '&lt;'))).join('');
        for (const pasted of [{ html }, { text: parts.map(({ text }) => text).join('\n') }]) {
          for (const place of ['top', 'domain', 'section', 'item'] as const) {
            const lines = written(pasted, place);
            if (lines === undefined) continue;
            const blocks = readPasted(pasted)?.blocks as readonly ImportedBlock[];
            const { statements } = parseDocument(lines);
            assert.equal(statements.length, blocks.length, lines);
            for (const { kind, text, id, source } of statements) {
              assert.ok(['item', 'group', 'activity', 'domain', 'prose'].includes(kind), source);
              assert.deepEqual(text?.references, [], source);
              if (kind === 'item' || kind === 'group') assert.equal(id, undefined, source);
            }
          }
        }
      }),
      runs(150),
    );
  });

  it('may be HTML that is deep, broken or long', () => {
    const deep = '<ul><li>a'.repeat(400);
    assert.equal(readPasted({ html: deep })?.blocks.length, 400);
    assert.equal(written({ html: deep }, 'section')?.split('\n').length, 400);
    // Deeper than any page: the text that comes with it is read instead.
    const deeper = '<ul><li>a'.repeat(5000);
    assert.equal(readPasted({ html: deeper }), undefined);
    assert.equal(readPasted({ html: deeper, text: '• a\n• b' })?.blocks.length, 2);
    for (const html of [
      '<ul><li>',
      '<td>a</td></table><li',
      '<table><tr><td rowspan=9999999 colspan=9999999>a',
      '<p',
      '</p></p>',
    ]) {
      assert.doesNotThrow(() => written({ html }, 'section'));
    }
  });
});

/** The lines that come of a clipboard. */
function written(pasted: ClipboardContent, place: Place): string | undefined {
  const read = readPasted(pasted);
  const names = new Set<string>();
  const nameFor = (title: string): string => {
    const word = /[a-z0-9]+/.exec(title.toLowerCase())?.[0] ?? 'activity';
    let name = word;
    for (let number = 2; names.has(name); number++) name = `${word}-${number}`;
    names.add(name);
    return name;
  };
  return read && linesOfBlocks(read.blocks, { place, column: 0, nameFor }).join('\n');
}

function tagged(kind: string, text: string): string {
  if (kind === 'ul' || kind === 'ol') return `<${kind}><li>${text}</li></${kind}>`;
  if (kind === 'td') return `<table><tr><td>${text}</td><td>${text}</td></tr></table>`;
  return `<${kind}>${text}</${kind}>`;
}
