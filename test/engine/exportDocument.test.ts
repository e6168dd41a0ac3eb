import assert from 'node:assert/strict';
import type { ExportBlock } from '../../server/src/engine/export/index.ts';
import type { OutlineEntry } from '../../server/src/engine/model/index.ts';
import { outlineOf } from '../../server/src/engine/model/index.ts';
import {
  documentOf,
  documentOfSource,
  linesOfDocument,
  runsOfBlocks,
  sampleWorkspace,
} from '../support/exported.ts';
import { HOSTILE, hostileFramework } from '../support/hostileFramework.ts';

const SOURCE = `
framework x: The *X* framework
  version: 1.0.0
  status: draft
  author: Ada
  author: Ben
  homepage: https://example.org
  > It rests on (@book), and begins with @talk.
  >
  > - a list
  >   1. in a list
  ? Who publishes it?

// nobody reads this

domain basic: Basics
  > What all **need**.
  activity talk: Ability to talk
    requires: @listen
    evidence: @book, @other
    note: Read *slowly*
    knowledge:
      - [talk-1] An ability to draw on knowledge of:
        - what is said
        - [talk-2] what is not
          evidence: @book
      ? One or two?
    application: in the room
      - [talk-3] An ability to speak
        retired: nobody does
        replaced-by: @talk-1
  activity listen: Ability to listen

activity stray: Ability to stray

source book: The book
  doi: 10.1000/182
  year: 2001
`;

describe('a framework as a document', () => {
  it('contains everything readers should see, in the order of the map', () => {
    assert.deepEqual(linesOfDocument(documentOfSource(SOURCE)), [
      'It rests on (source 1{#book}), and begins with Ability to talk{#talk}.',
      '- a list',
      '  1. in a list',
      'Authors: Ada and Ben',
      'Home page: https://example.org{https://example.org}',
      'Domain | Activities | Competences',
      'Basics{#basic} | 2 | 4',
      'Without a domain{#/without-domain} | 1 | 0',
      '## Basics [basic]',
      'What all need{strong}.',
      '### Ability to talk [talk]',
      'note: Read slowly{em}',
      'Builds on: Ability to listen{#listen}',
      'Evidence: source 1{#book} | @other',
      '#### Knowledge',
      '- An ability to draw on knowledge of: [talk-1]',
      '  - what is said',
      '  - what is not [talk-2]',
      '    Evidence: source 1{#book}',
      '#### Application: in the room',
      '- An ability to speak (retired) [talk-3]',
      '  note: Retired: {strong}nobody does',
      '  Replaced by: An ability to draw on knowledge of:{#talk-1}',
      '### Ability to listen [listen]',
      '## Without a domain',
      '### Ability to stray [stray]',
      '## Sources',
      '1. The book (2001). doi:10.1000/182{https://doi.org/10.1000/182}',
    ]);
  });

  it('has a title, authors and a notice if it is a draft', () => {
    const { title, version, status, authors, notice, partOf, kind } = documentOfSource(SOURCE);
    assert.deepEqual(
      { title, version, status, authors, partOf, kind },
      {
        title: 'The X framework',
        version: '1.0.0',
        status: 'Draft',
        authors: ['Ada', 'Ben'],
        partOf: undefined,
        kind: 'framework',
      },
    );
    assert.match(notice ?? '', /^Draft\. /);
  });

  it('treats anything that is not published as a draft', () => {
    const noticeOf = (status: string) =>
      documentOfSource(`framework y: Y\n${status}domain d: D\n`, 'y').notice ?? '';
    for (const status of ['', '  status: __proto__\n', '  status: draft\n'])
      assert.match(noticeOf(status), /^Draft\. /, status);
    assert.match(noticeOf('  status: retired\n'), /^Retired\. /);
    assert.equal(noticeOf('  status: published\n'), '');
  });

  it('contains only the requested part; other elements are named but not linked', () => {
    const document = documentOfSource(SOURCE, 'x', 'listen');
    assert.equal(document.title, 'Ability to listen');
    assert.equal(document.partOf, 'The X framework');
    assert.equal(document.hue, 1);
    const talk = documentOfSource(SOURCE, 'x', 'talk');
    assert.ok(linesOfDocument(talk).includes('Builds on: Ability to listen'));
    assert.equal(
      linesOfDocument(talk).at(-1),
      '1. The book (2001). doi:10.1000/182{https://doi.org/10.1000/182}',
    );
  });

  it('shows what an adaptation rewords, adds, moves and omits', () => {
    const lines = linesOfDocument(
      documentOfSource(`
=== base.competence
framework base: The base
domain basic: Basics
  activity talk: Ability to talk
    - [a] An ability to speak
    - [b] An ability to be silent
    - [c] An ability to leave
=== x.competence
framework x: The heir
  adapts: base
amend talk
  reword [a]: An ability to speak slowly
  omit [b]: nobody is
  - [d] An ability to stay
domain own: Its own
  activity move: Ability to move
`),
    );
    assert.deepEqual(lines.slice(lines.indexOf('## Basics [basic]')), [
      '## Basics [basic]',
      '### Ability to talk [talk]',
      '- An ability to speak slowly (reworded) [a]',
      '  note: In The base: An ability to speak{em}',
      '- An ability to leave [c]',
      '- An ability to stay (added) [d]',
      '## Its own (added) [own]',
      '### Ability to move [move]',
      '## Left out from The base',
      '- An ability to be silent (left out) [b]',
      '  note: Why: nobody is',
    ]);
  });

  it('contains every competence of every sample once, in the order of the outline', () => {
    const workspace = sampleWorkspace();
    for (const framework of workspace.frameworks()) {
      const wanted = competencesIn(outlineOf(framework, workspace));
      const ids = itemIds(documentOf(workspace, framework.id).blocks).filter((id) => wanted.includes(id));
      assert.deepEqual([...ids].sort(), [...wanted].sort(), framework.id);
      if (!framework.children.some(({ kind }) => kind === 'guide'))
        assert.deepEqual(ids, wanted, framework.id);
    }
  });

  it('links only to the web, to mail and within itself', () => {
    for (const text of HOSTILE) {
      for (const { url } of runsOfBlocks(documentOfSource(hostileFramework(text), 'evil').blocks)) {
        if (url !== undefined) assert.match(url, /^(?:https?:|mailto:)/);
      }
    }
  });

  it('never contains an open question or a comment', () => {
    for (const text of HOSTILE) {
      const document = documentOfSource(hostileFramework(text), 'evil');
      assert.doesNotMatch(JSON.stringify(document), /secret/);
    }
  });

  it('contains only characters that XML allows', () => {
    const odd = 'a\u0000b\u0001c\u202ed\ud800e\ufffef\tg';
    const document = documentOfSource(hostileFramework(odd), 'evil');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    assert.doesNotMatch(JSON.stringify(document), /[\0-\x1f\u202e\ufffe]|\\u00|\\ud800/);
    assert.match(document.title, /a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf g/);
  });

  it('never gives two places the same anchor', () => {
    const twice = documentOfSource(
      'framework x: X\ndomain d: D\n  activity a: A\n    - [i] one\n    - [i] two\n',
    );
    const anchors = anchorsIn(twice.blocks);
    assert.equal(new Set(anchors).size, anchors.length);
  });

  it('is the same each time', () => {
    assert.deepEqual(documentOf(sampleWorkspace(), 'ipt-a'), documentOf(sampleWorkspace(), 'ipt-a'));
  });
});

function competencesIn({ kind, id, children }: OutlineEntry): string[] {
  return [...(kind === 'competence' && id ? [id] : []), ...children.flatMap(competencesIn)];
}

function itemIds(blocks: readonly ExportBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'list'
      ? block.items.flatMap(({ id, blocks: inside }) => [...(id ? [id] : []), ...itemIds(inside)])
      : [],
  );
}

function anchorsIn(blocks: readonly ExportBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return block.anchor ?? [];
    if (block.type !== 'list') return [];
    return block.items.flatMap(({ anchor, blocks: inside }) => [
      ...(anchor ? [anchor] : []),
      ...anchorsIn(inside),
    ]);
  });
}
