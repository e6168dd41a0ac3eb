import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { findCommand } from '../../scripts/host/findCommand.mjs';
import { FORMATS } from '../../server/src/exporters/formats.ts';
import { repositoryRoot } from '../samples/published.ts';
import { HOSTILE, hostileFramework } from '../support/hostileFramework.ts';
import { type OutlineEntry, outlineOfFolder } from '../support/outline.ts';
import { type CliRun, runCli } from '../support/runCli.ts';
import { CLEAN } from './sources.ts';

const IPT = join(repositoryRoot, 'samples', 'ipt');

describe('competence export', function () {
  this.timeout(120_000);
  /** Contains `ipt.pdf`. */
  let folder: string;

  before(() => {
    const missing = ['pdftotext', 'pdfinfo', 'qpdf', 'xmllint'].filter(
      (name) => findCommand(name) === undefined,
    );
    assert.deepEqual(
      missing,
      [],
      'To read documents back, install: apt-get install poppler-utils qpdf libxml2-utils',
    );
    folder = mkdtempSync(join(tmpdir(), 'competence-export-'));
    const { code, stderr } = runCli(['export', '--to', 'pdf', IPT], { cwd: folder });
    assert.equal(code, 0, stderr);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('writes a PDF with every competence, in order', () => {
    const file = join(folder, 'ipt.pdf');
    tool('qpdf', ['--check', file]);
    const said = letters(
      tool('pdftotext', ['-raw', file, '-']).replace(
        /Interpersonal Psychotherapy \(IPT\) ?Version 1.0.0 · Draft|Page \d+ of \d+|\f/g,
        ' ',
      ),
    );
    let at = 0;
    for (const words of competencesOf('ipt')) {
      const found = said.indexOf(letters(words), at);
      assert.ok(found >= 0, words);
      at = found;
    }
  });

  it('writes a PDF with a title, a language, tags, bookmarks, links and page numbers', () => {
    const file = join(folder, 'ipt.pdf');
    const about = tool('pdfinfo', [file]);
    assert.match(about, /Title: +Interpersonal Psychotherapy \(IPT\)/);
    assert.match(about, /Author: +Alessandra Lemma, Anthony Roth, Stephen Pilling/);
    assert.match(about, /Tagged: +yes/);
    assert.match(about, /Page size: .*\(A4\)/);
    const tags = tool('pdfinfo', ['-struct', file]);
    for (const tag of [
      'Document',
      'H1',
      'H2',
      'H3',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'TOC',
      'TOCI',
      'Link',
    ])
      assert.match(tags, new RegExp(`^ *${tag}\\b`, 'm'), tag);
    const pdf = tool('qpdf', ['--qdf', '--object-streams=disable', file, '-'], 'latin1');
    assert.match(pdf, /\/Lang \(en-GB\)/);
    assert.match(pdf, /\/DisplayDocTitle true/);
    for (const title of ['Basic IPT competences', 'Ability to engage the client in IPT', 'Glossary'])
      assert.ok(pdf.includes(`/Title (${title})`), title);
    assert.ok(pdf.includes('/URI (https://www.ucl.ac.uk/CORE)'));
    // The targets of links exist.
    const goals = [...pdf.matchAll(/\/D \(([^)]*)\)/g)].map(([, goal = '']) => goal);
    const names = new Set([...pdf.matchAll(/^ +\(([^)]*)\)$/gm)].map(([, name = '']) => name));
    assert.ok(goals.length > 100);
    assert.deepEqual(
      goals.filter((goal) => !names.has(goal)),
      [],
    );
    const pages = Number(/Pages: +(\d+)/.exec(about)?.[1]);
    const last = tool('pdftotext', ['-f', `${pages}`, '-l', `${pages}`, file, '-']);
    assert.match(last, new RegExp(`Page ${pages} of ${pages}`));
    assert.match(last, /Version 1\.0\.0 · Draft/);
  });

  it('lists all activities in its contents, also those in a group', () => {
    const text = `${CLEAN}domain more: More\n  group inside: Inside\n    activity deep: Ability to go deep\n      knowledge:\n        - An ability to draw on knowledge of depth\n`;
    withExport(['--to', 'pdf', '.'], { 'ipt.competence': text }, 'ipt.pdf', (file) => {
      const [contents = ''] =
        /Contents[\s\S]*?(?=Page \d)/.exec(tool('pdftotext', ['-raw', file, '-'])) ?? [];
      assert.match(contents, /^More .*\d$/m);
      assert.match(contents, /^Inside .*\d$/m);
      assert.match(contents, /^Ability to go deep .*\d$/m);
      assert.doesNotMatch(contents, /^Knowledge .*\d$/m);
    });
  });

  it('slants bold italic text, in a PDF with three fonts', () => {
    const prose = (text: string): string => CLEAN.replace('\n', `\n  > Read ${text} words\n`);
    const leaning = (text: string): number => {
      let count = 0;
      withExport(['--to', 'pdf', '.'], { 'ipt.competence': prose(text) }, 'ipt.pdf', (file) => {
        const pdf = tool('qpdf', ['--qdf', '--object-streams=disable', file, '-'], 'latin1');
        // The tangent of twelve degrees.
        count = [...pdf.matchAll(/^1 0 -?0?\.2125\d* 1 /gm)].length;
        assert.match(tool('pdftotext', [file, '-']), /Read these words/);
      });
      return count;
    };
    assert.ok(leaning('***these***') > 0);
    assert.equal(leaning('**these**'), 0);
    assert.equal(leaning('*these*'), 0);
  });

  it('writes a Word file with real headings, lists, links and contents', () => {
    withExport(['--to', 'docx', IPT], {}, 'ipt.docx', (file) => {
      const parts = unzipSync(readFileSync(file));
      const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
      const document = part('word/document.xml');
      const styles = new Set(
        [...part('word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(([, id = '']) => id),
      );
      const used = new Set(
        [...document.matchAll(/<w:(?:pStyle|rStyle) w:val="([^"]+)"/g)].map(([, id = '']) => id),
      );
      assert.deepEqual(
        [...used].filter((id) => !styles.has(id)),
        [],
      );
      for (const style of [
        'Title',
        'Heading1',
        'Heading2',
        'Heading3',
        'ListBullet',
        'ListBullet2',
        'ListNumber',
        'Hyperlink',
        'TOC1',
      ])
        assert.ok(used.has(style), style);
      const numbers = new Set(
        [...part('word/numbering.xml').matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => id),
      );
      for (const [, id] of document.matchAll(/<w:numId w:val="(\d+)"/g)) assert.ok(numbers.has(id));
      const bookmarks = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(
        ([, name = '']) => name,
      );
      assert.equal(new Set(bookmarks).size, bookmarks.length);
      for (const [, anchor = ''] of document.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g))
        assert.ok(bookmarks.includes(anchor), anchor);
      assert.match(document, /TOC [^<]*\\o (?:"|&quot;)1-2/);
      assert.match(part('word/settings.xml'), /<w:updateFields\/>/);
      const said = letters(textOfXml(document));
      for (const words of competencesOf('ipt')) assert.ok(said.includes(letters(words)), words);
      assert.match(textOfXml(part('word/header1.xml') + part('word/header2.xml')), /Version 1\.0\.0 · Draft/);
      assert.match(part('word/styles.xml'), /w:lang w:val="en-GB"/);
      assert.match(part('docProps/core.xml'), /<dc:title>Interpersonal Psychotherapy \(IPT\)/);
    });
  });

  it('opens a PDF with the map, whose boxes lead to their lists', () => {
    const file = join(folder, 'ipt.pdf');
    const sizes = tool('pdfinfo', ['-f', '1', '-l', '8', file]);
    const [first, second] = [...sizes.matchAll(/Page +(\d+) size: +841\.89 x 595\.28/g)].map(
      ([, page = '']) => page,
    );
    assert.ok(first !== undefined && second !== undefined, 'two pages in landscape');
    const said = tool('pdftotext', ['-raw', '-f', first, '-l', second, file, '-']).replaceAll('\n', ' ');
    assert.match(
      said,
      /Map .*A competent therapist .*Basic IPT competences +12 activities · 192 competences/,
    );
    for (const title of ['Ability to engage the client in IPT', 'Eight-session IPT'])
      assert.ok(said.includes(title), title);
    assert.match(said, /Map \(continued\) .*Basic IPT competences \(continued\)/);
    const heights = tool('pdftotext', ['-bbox-layout', '-f', first, '-l', first, file, '-']);
    const smallest = [...heights.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">\d/g)];
    assert.ok(smallest.length > 10);
    // A line of Open Sans is 1.36 times as high as its size.
    for (const [, top, bottom] of smallest) assert.ok((Number(bottom) - Number(top)) / 1.37 >= 6.9);
  });

  it('opens a Word file with the map as a table, whose cells lead to their lists', () => {
    withExport(['--to', 'docx', IPT], {}, 'ipt.docx', (file) => {
      const document = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());
      const [table = ''] = /<w:tbl>[\s\S]*?<\/w:tbl>/.exec(document) ?? [];
      assert.match(textOfXml(table), /^Generic therapeutic competences10 activities/);
      assert.match(table, /<w:hyperlink [^>]*w:anchor="engage"[^>]*>.*?Ability to engage the client in IPT/);
      assert.match(document, /w:orient="landscape"/);
      for (const [, size] of table.matchAll(/<w:sz w:val="(\d+)"/g)) assert.ok(Number(size) >= 14);
    });
    withExport(['--to', 'docx', '--of', 'engage', IPT], {}, 'ipt-engage.docx', (file) => {
      const document = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());
      assert.doesNotMatch(document, /<w:tbl>/);
    });
  });

  it('dates a document only if its framework has a date', () => {
    const dated = CLEAN.replace('\n', '\n  published: 2026-03-01\n');
    const dates = (text: string): readonly [string | undefined, string | undefined] => {
      let pdf: string | undefined;
      let word: string | undefined;
      withExport(['--to', 'pdf', '.'], { 'ipt.competence': text }, 'ipt.pdf', (file) => {
        const created = /\/CreationDate|<xmp:CreateDate>([^<]*)/.exec(
          tool('qpdf', ['--qdf', file, '-'], 'latin1'),
        );
        pdf = created?.[1] ?? created?.[0];
      });
      withExport(['--to', 'docx', '.'], { 'ipt.competence': text }, 'ipt.docx', (file) => {
        const core = strFromU8(unzipSync(readFileSync(file))['docProps/core.xml'] ?? new Uint8Array());
        word = /<dcterms:created[^>]*>([^<]*)/.exec(core)?.[1];
      });
      return [pdf, word];
    };
    assert.deepEqual(dates(CLEAN), [undefined, undefined]);
    const [pdf, word] = dates(dated);
    assert.ok(pdf);
    assert.equal(word, '2026-03-01T00:00:00Z');
  });

  it('writes Arabic from right to left in Word', () => {
    const text =
      'framework ar: إطار\n  language: ar\n\ndomain d: كفاءات\n  activity a: القدرة\n    - القدرة على (IPT)\n';
    withExport(['--to', 'docx', '.'], { 'ar.competence': text }, 'ar.docx', (file) => {
      const parts = unzipSync(readFileSync(file));
      const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
      assert.match(part('word/styles.xml'), /<w:pPrDefault><w:pPr><w:bidi\/>/);
      assert.match(part('word/styles.xml'), /<w:lang [^>]*w:bidi="ar"/);
      const document = part('word/document.xml');
      for (const words of ['إطار', 'كفاءات', 'القدرة على \\(IPT\\)'])
        assert.match(document, new RegExp(`<w:rtl/></w:rPr><w:t[^>]*>${words}<`), words);
    });
  });

  it('writes an empty framework on one page', () => {
    withExport(['--to', 'pdf', '.'], { 'e.competence': 'framework e: Empty\n' }, 'e.pdf', (file) => {
      assert.match(tool('pdfinfo', [file]), /Pages: +1\n/);
    });
  });

  it('writes Markdown and SVG to standard output', () => {
    const markdown = runCli(['export', '--to', 'markdown', '--of', 'engage', IPT]);
    assert.match(
      markdown.stdout,
      /^# Ability to engage the client in IPT\n\nInterpersonal Psychotherapy \\?\(IPT\\?\) · Version 1\.0\.0 · Draft\n/,
    );
    assert.equal(markdown.code, 0);
    const svg = runCli(['export', '--to', 'svg', IPT]);
    assert.match(svg.stdout, /^<svg [\s\S]*<\/svg>\n$/);
  });

  it('writes a map as well-formed, self-contained SVG', () => {
    withExport(['--to', 'svg', '--out', '.', IPT], {}, 'ipt-map.svg', (file) => {
      tool('xmllint', ['--noout', '--nonet', file]);
      const svg = readFileSync(file, 'utf8');
      assert.match(svg, /<title id="map-title">Interpersonal Psychotherapy \(IPT\)<\/title>/);
      assert.match(svg, /<desc id="map-description">A map of 5 domains\./);
      assert.deepEqual(
        [...svg.matchAll(/(?:href="|url\()(?!data:)([^"')]*)/g)].map(([, address]) => address),
        [],
      );
    });
  });

  it('writes a map as a PNG that is not empty', () => {
    withExport(['--to', 'png', IPT], {}, 'ipt-map.png', (file) => {
      const png = readFileSync(file);
      assert.equal(png.subarray(1, 4).toString(), 'PNG');
      assert.ok(png.readUInt32BE(16) >= 2000, 'wide');
      assert.ok(png.readUInt32BE(20) >= 1500, 'high');
      // A picture of one colour is a few thousand bytes.
      assert.ok(png.length > 200_000);
    });
  });

  for (const { name: format } of FORMATS) {
    it(`writes the same bytes twice: ${format}`, () => {
      const read = (): string => {
        let bytes = '';
        withExport(['--to', format, '--out', 'there', '.'], { 'ipt.competence': CLEAN }, 'there', (file) => {
          bytes = readFileSync(file).toString('base64');
        });
        return bytes;
      };
      assert.equal(read(), read());
    });
  }

  it('sorts the link destinations of a PDF by character code, in any locale', () => {
    const framework = `framework ids: Ids\n\ndomain d: D\n  activity a: A\n${[
      'b',
      'B',
      'a-1',
      'C',
      'c',
      'Aa',
      'aA',
      'z',
    ]
      .map((id) => `    - [${id}] An ability to be @${id}\n`)
      .join('')}`;
    const written = ['C', 'da_DK.UTF-8'].map((language) => {
      let bytes = '';
      runCli(['export', '--to', 'pdf', '--out', 'there', '.'], {
        files: { 'ids.competence': framework },
        env: { LC_ALL: language },
        // Node reads the locale when it starts.
        alone: true,
        inspect: (folder) => {
          const file = join(folder, 'there');
          bytes = readFileSync(file).toString('base64');
          const names = tool('qpdf', ['--qdf', '--object-streams=disable', file, '-']);
          const found = [...names.matchAll(/\((\S+)\)\s+\[\s*\d+ 0 R\s+\/XYZ/g)].map(([, name]) => name);
          assert.ok(found.length >= 8, `${found}`);
          assert.deepEqual(found, [...found].sort());
        },
      });
      return bytes;
    });
    assert.notEqual(written[0], '');
    assert.equal(written[0], written[1]);
  });

  it('writes the same Word file whatever was written before it', () => {
    const files = {
      'ipt/ipt.competence': CLEAN,
      'before/before.competence': CLEAN.replace(/\bipt\b/, 'before'),
      // It is an existing folder; a single file would have this name.
      'there/empty.txt': '',
    };
    const read = (args: readonly string[]): string => {
      let bytes = '';
      withExport(['--to', 'docx', '--out', 'there', ...args], files, 'there/ipt.docx', (file) => {
        bytes = readFileSync(file).toString('base64');
      });
      return bytes;
    };
    assert.equal(read(['.']), read(['--framework', 'ipt', '.']));
  });

  it("shows authors' text as text in every format", () => {
    const files = { 'evil.competence': hostileFramework(HOSTILE.join(' ')) };
    withExport(['--to', 'docx', '.'], files, 'evil.docx', (file) => {
      const parts = unzipSync(readFileSync(file));
      const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      const said = textOfXml(document);
      for (const text of [
        '<script>alert(1)</script>',
        '](javascript:alert(1))',
        'שלום',
        '👩‍⚕️',
        '中文',
        ']]>',
      ])
        assert.ok(said.includes(text), text);
      for (const [name, content] of Object.entries(parts)) {
        if (name.endsWith('.rels')) assert.doesNotMatch(strFromU8(content), /javascript:|data:/);
      }
    });
    withExport(['--to', 'pdf', '.'], files, 'evil.pdf', (file) => {
      tool('qpdf', ['--check', file]);
      const said = letters(tool('pdftotext', ['-raw', file, '-']));
      for (const text of [
        '<script>alert(1)</script>',
        '](javascript:alert(1))',
        '"><imgsrc=xonerror=alert(1)>',
        '中文',
        '👩',
      ])
        assert.ok(said.includes(text), text);
      assert.doesNotMatch(
        tool('qpdf', ['--qdf', file, '-'], 'latin1'),
        /\/URI \((?:javascript|data):|\/S \/JavaScript/,
      );
    });
    withExport(['--to', 'svg', '--out', '.', '.'], files, 'evil-map.svg', (file) => {
      tool('xmllint', ['--noout', '--nonet', file]);
      assert.doesNotMatch(readFileSync(file, 'utf8'), /<(?:script|img)|<[^>]* on\w+=|javascript:[^<]*"/);
    });
    const { stderr } = runCli(['export', '--to', 'pdf', '.'], { files });
    assert.match(stderr, /The font does not contain ש \(U\+05E9\).*Use docx to keep them/);
  });

  it('reports characters that a picture lacks', () => {
    const files = { 'ipt.competence': CLEAN.replace('framework ipt: ', 'framework ipt: 中 ') };
    const { stderr, code } = runCli(['export', '--to', 'png', '.'], { files });
    assert.match(
      stderr,
      /The font does not contain 中 \(U\+4E2D\), so the PNG shows � instead\. Use svg to keep them/,
    );
    assert.equal(code, 0);
  });

  it('reports unknown names with suggestions', () => {
    const files = { 'ipt.competence': CLEAN };
    assertFailure(
      runCli(['export', '--to', 'pdf', '--of', 'engaeg'], { files }),
      /no 'engaeg' found in 'ipt'; did you mean 'engage'\?/,
    );
    assertFailure(
      runCli(['export', '--to', 'pdf', '--framework', 'ipts'], { files }),
      /no framework with the id 'ipts' found; did you mean 'ipt'\?/,
    );
    assertFailure(
      runCli(['export', '--to', 'png', '--of', 'engage'], { files }),
      /png shows the map of a whole framework/,
    );
    assertFailure(runCli(['export', '--to', 'epub'], { files }), /epub/);
    assertFailure(runCli(['export'], { files }), /--to/);
    assertFailure(
      runCli(['export', '--to', 'pdf', '--of', 'talk-1'], {
        files: { 'x.competence': hostileFramework('x') },
      }),
      /'talk-1' is a competence, which cannot be exported on its own; export the activity 'talk'/,
    );
    assertFailure(
      runCli(['export', '--to', 'pdf'], { files: { 'a.competence': 'domain d: D\n' } }),
      /no framework found/,
    );
  });

  it('asks which of several frameworks is meant', () => {
    const files = {
      'a.competence': CLEAN,
      'b.competence': CLEAN.replace('framework ipt', 'framework other'),
    };
    assertFailure(
      runCli(['export', '--to', 'markdown'], { files }),
      /found 2 frameworks; choose one with --framework/,
    );
    assertFailure(
      runCli(['export', '--to', 'docx', '--of', 'engage'], { files }),
      /'engage' is in several frameworks \('ipt', 'other'\)/,
    );
    const { stdout, code } = runCli(['export', '--to', 'markdown', '--out', 'docs/'], { files });
    assert.deepEqual({ stdout, code }, { stdout: 'docs/ipt.md\ndocs/other.md\n', code: 0 });
  });

  it('writes a file completely or not at all', () => {
    const run = runCli(['export', '--to', 'pdf', '--out', 'ipt.competence/x.pdf'], {
      files: { 'ipt.competence': CLEAN },
    });
    assertFailure(run, /ipt\.competence/);
    let left: readonly string[] = [];
    runCli(['export', '--to', 'pdf', '--out', 'x.pdf'], {
      files: { 'ipt.competence': CLEAN },
      inspect: (folder) => {
        left = readdirSync(folder);
      },
    });
    assert.deepEqual([...left].sort(), ['ipt.competence', 'x.pdf']);
  });
});

/** Runs an export, and reads a file that it has written. */
function withExport(
  args: readonly string[],
  files: Readonly<Record<string, string>>,
  name: string,
  look: (file: string) => void,
): void {
  let looked = false;
  const { code, stderr } = runCli(['export', ...args], {
    files,
    inspect: (folder) => {
      const file = join(folder, name);
      assert.ok(statSync(file).size > 0);
      look(file);
      looked = true;
    },
  });
  assert.equal(code, 0, stderr);
  assert.ok(looked);
}

function assertFailure({ code, stdout, stderr }: CliRun, words: RegExp): void {
  assert.match(stderr, words);
  assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
}

function tool(name: string, args: readonly string[], encoding: 'utf8' | 'latin1' = 'utf8'): string {
  const { status, stdout, stderr, error } = spawnSync(name, args, { encoding, maxBuffer: 1 << 28 });
  if (error) throw error;
  assert.equal(status, 0, `${name}: ${stderr}${stdout.slice(0, 500)}`);
  return stdout;
}

/** The competences of a sample with their texts as they read, in order. */
function competencesOf(name: string): string[] {
  const texts = (entry: OutlineEntry): string[] => [
    ...(entry.kind === 'competence' && entry.text ? [entry.text.replaceAll('*', '')] : []),
    ...entry.children.flatMap(texts),
  ];
  const outline = outlineOfFolder(join(repositoryRoot, 'samples'));
  const framework = outline.find(({ id }) => id === name) as OutlineEntry;
  const found = texts(framework).filter((text) => !/[@`[\]]/.test(text));
  assert.ok(found.length > 300);
  return found;
}

/** Lines are broken anywhere, and hyphens with them. */
function letters(text: string): string {
  return text.replace(/\s+/g, '');
}

function textOfXml(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

describe('an existing file at the target of an export', function () {
  this.timeout(60_000);

  it('is only replaced by a newer version of itself, unless it is named', () => {
    for (const { name: to, shows, extension } of FORMATS.filter(
      ({ isText, name }) => isText || name === 'docx',
    )) {
      const name = `ipt${shows === 'map' ? '-map' : ''}.${extension}`;
      const args = ['export', '--to', to, 'ipt.competence', '--out'];
      const files = { 'ipt.competence': CLEAN, [`there/${name}`]: 'my own words' };
      const { stderr, code } = runCli([...args, 'there/'], {
        files,
        inspect: (folder) => {
          const file = join(folder, 'there', name);
          assert.equal(readFileSync(file, 'utf8'), 'my own words');
          for (const out of [`there/${name}`, 'there'])
            assert.equal(runCli([...args, out], { cwd: folder }).code, 0, out);
          assert.notEqual(readFileSync(file, 'utf8'), 'my own words');
        },
      });
      assert.match(
        stderr,
        new RegExp(`^competence: there/${name}: the existing file is not an earlier version`),
      );
      assert.equal(code, 2);
    }
  });
});
