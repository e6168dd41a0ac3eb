import assert from 'node:assert/strict';
import {
  type MapDrawing,
  type MapPicture,
  type Measure,
  mapPages,
  type PictureEntry,
} from '../../server/src/engine/export/index.ts';
import { documentOf, documentOfSource, sampleWorkspace } from '../support/exported.ts';

const SHEET = { height: 800, columns: 5 };
const measure: Measure = (text, _, size) => text.length * size * 0.5;

describe('the map in a document', () => {
  it('shows every box once, on pages that are not too high', () => {
    const workspace = sampleWorkspace();
    for (const id of ['ipt', 'kitchen-base', 'kitchen-sink', 'generic']) {
      const { map } = documentOf(workspace, id);
      assert.ok(map, id);
      const pages = mapPages(map, SHEET, measure);
      assert.deepEqual(
        pages.filter(({ height }) => height > SHEET.height),
        [],
      );
      const shown = pages.flatMap(addressesOf).filter((address) => boxesOf(map).includes(address));
      assert.deepEqual(shown.sort(), boxesOf(map).sort());
    }
  });

  it('continues columns, groups and boxes on the next page', () => {
    const activities = (indent: string, name: string): string =>
      Array.from({ length: 15 }, (_, index) => `${indent}activity ${name}-${index}: Ability ${name}\n`).join(
        '',
      );
    const { map } = documentOfSource(
      `framework x: X\ndomain d: D\n  group g: G\n${activities('    ', 'in')}  activity a: A\n${activities('    ', 'deep')}`,
    );
    assert.ok(map);
    const pages = mapPages(map, SHEET, measure);
    assert.ok(pages.length > 2);
    const titles = pages.map((page) =>
      page.shapes.flatMap((shape) => (shape.type === 'name' ? wordsOf(shape) : [])),
    );
    assert.deepEqual(titles[1]?.slice(0, 2), ['D (continued)', 'G (continued)']);
    assert.ok(titles.slice(2).some((page) => page.includes('A (continued)')));
    assert.equal(titles.flat().filter((title) => /^Ability (in|deep)/.test(title)).length, 30);
    for (const { height } of pages) assert.ok(height <= SHEET.height);
  });

  it('puts more columns than fit into several rows', () => {
    const domains = Array.from({ length: 12 }, (_, index) => `domain d${index}: D${index}\n`).join('');
    const { map } = documentOfSource(`framework x: X\n${domains}`);
    assert.ok(map);
    const [page, ...rest] = mapPages(map, SHEET, measure);
    assert.deepEqual(rest, []);
    const tops = page?.shapes.flatMap((shape) => (shape.type === 'path' ? shape.path.split(/[ A]/)[1] : []));
    assert.deepEqual([...new Set(tops)].length, 3);
  });

  it('puts a box that is higher than a page on a page of its own', () => {
    const { map } = documentOfSource(
      `framework x: X\ndomain d: D\n  activity a: ${'long '.repeat(2000)}\n  activity b: B\n`,
    );
    assert.ok(map);
    const pages = mapPages(map, SHEET, measure);
    assert.deepEqual(
      pages.map(({ height }) => height > SHEET.height),
      [true, false],
    );
  });

  it('is only in documents of whole frameworks that have something on it', () => {
    assert.equal(documentOfSource('framework x: X\n').map, undefined);
    assert.equal(documentOf(sampleWorkspace(), 'ipt', 'engage').map, undefined);
  });
});

/** The addresses of the boxes of a map. */
function boxesOf({ columns }: MapPicture): string[] {
  const inside = (entry: PictureEntry): string[] =>
    entry.type === 'group'
      ? entry.entries.flatMap(inside)
      : [...(entry.href === undefined ? [] : [entry.href]), ...entry.boxes.flatMap(inside)];
  return columns.flatMap(({ entries }) => entries.flatMap(inside));
}

function addressesOf({ shapes }: MapDrawing): string[] {
  return shapes.flatMap((shape) => (shape.type === 'name' && shape.href !== undefined ? shape.href : []));
}

function wordsOf({
  texts,
}: {
  readonly texts: readonly { readonly lines: readonly { readonly text: string }[] }[];
}) {
  return texts.slice(0, 1).map(({ lines }) => lines.map(({ text }) => text).join(' '));
}
