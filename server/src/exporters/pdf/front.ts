import type { ExportDocument } from '../../engine/export/index.ts';
import { lightHue, textOf } from '../../engine/export/index.ts';
import type { Tag } from './line.ts';
import { COLOURS } from './look.ts';
import { MAP_ANCHOR } from './map.ts';
import { setRuns, type TypesettingContext, tagIn } from './typeset.ts';

/** Writes the title and the notices below it. */
export function setTitle(setting: TypesettingContext, document: ExportDocument, tag: Tag): void {
  const { title, partOf, version, status, notice, extent, authors, hue, kind } = document;
  const above = partOf ?? (kind === 'framework' ? 'Competence framework' : undefined);
  if (above !== undefined) {
    setRuns(setting, [{ text: above }], {
      x: 0,
      tag: tagIn(tag, 'P'),
      look: { size: 9.5, colour: COLOURS.quiet },
      height: 14,
      before: 0,
      keep: true,
      rule: { colour: lightHue(hue), thick: 2.5 },
    });
  }
  setRuns(setting, [{ text: title }], {
    x: 0,
    tag: tagIn(tag, 'H1'),
    look: { size: 25, colour: COLOURS.ink, strong: true },
    height: 32,
    before: 4,
    keep: true,
    bookmark: { level: 1, title },
  });
  const facts = [...(version ? [`Version ${version}`] : []), ...(status ? [status] : [])].join('  ·  ');
  for (const text of [facts, authors.join(', ')]) {
    if (text === '') continue;
    const look = { size: 10, colour: COLOURS.quiet };
    setRuns(setting, [{ text }], { x: 0, tag: tagIn(tag, 'P'), look, height: 15, before: 5 });
  }
  for (const text of [notice, extent]) {
    if (text === undefined) continue;
    const [first = '', ...rest] = text.split(/(?<=\.) /);
    const colour = text === notice ? COLOURS.warn : COLOURS.quiet;
    setRuns(setting, [{ text: `${first} `, strong: true }, { text: rest.join(' ') }], {
      x: 14,
      tag: tagIn(tag, 'P'),
      look: { size: 10, colour },
      height: 15,
      before: 14,
      bar: { x: 1, colour },
    });
  }
}

/** Lays out the table of contents: the map, the first two levels and all activities, with page numbers. */
export function setContents(
  setting: TypesettingContext,
  { blocks, map }: Pick<ExportDocument, 'blocks' | 'map'>,
  tag: Tag,
): void {
  const headings = blocks.flatMap((block) =>
    block.type === 'heading' && (block.level <= 3 || block.kind === 'activity') ? [block] : [],
  );
  const entries = [
    ...(map ? [{ level: 2, text: [{ text: map.title }], anchor: MAP_ANCHOR }] : []),
    ...headings.filter(({ anchor }) => anchor !== undefined),
  ];
  if (entries.length < 2) return;
  const heading = { size: 13, colour: COLOURS.ink, strong: true };
  setRuns(setting, [{ text: 'Contents' }], {
    x: 0,
    tag: tagIn(tag, 'H2'),
    look: heading,
    height: 18,
    before: 26,
    keep: true,
  });
  const list = tagIn(tag, 'TOC');
  for (const { level, text, anchor } of entries) {
    const isTop = level === 2;
    setRuns(setting, [{ text: textOf(text).replaceAll('\n', ' '), anchor: anchor as string }], {
      x: (level - 2) * 14,
      right: setting.width - 40,
      tag: tagIn(list, 'TOCI'),
      look: { size: isTop ? 10 : 9, colour: COLOURS.ink, strong: isTop, plainLinks: true },
      height: isTop ? 15 : 13,
      before: isTop ? 7 : 1.5,
      keep: isTop,
      pageOf: anchor as string,
    });
  }
}
