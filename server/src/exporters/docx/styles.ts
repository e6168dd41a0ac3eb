import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import { isWrittenRightToLeft } from './direction.ts';

const FONT = 'Calibri';
const INK = '1d2430';
const QUIET = '545e6d';

/** The names of the lists that paragraphs belong to. */
export const LISTS = { bullets: 'competence-bullets', numbers: 'competence-numbers' } as const;

/** The additional indent of each level of a list, in twentieths of a point. */
const STEP = 340;
const LEVELS = 9;
const BULLETS = ['•', '–', '•', '–', '•', '–', '•', '–', '•'];

/** The style of the items of a list, by its level from 0: Word's own, so that they can be changed in one place. */
export function listStyle(ordered: boolean, level: number): string {
  const name = ordered ? 'ListNumber' : 'ListBullet';
  return level === 0 ? name : `${name}${Math.min(level, 4) + 1}`;
}

/** The indent of the text at a level of a list; -1 outside lists. */
export function listIndent(level: number): number {
  return (Math.min(level, LEVELS - 1) + 1) * STEP;
}

/** The deepest level that lists have, from 0. */
export const DEEPEST = LEVELS - 1;

export function stylesOf(language: string | undefined): IStylesOptions {
  const isRightToLeft = isWrittenRightToLeft(language);
  // The library writes the direction, but does not have it in this type.
  const direction = isRightToLeft ? { bidirectional: true } : {};
  const spoken = language ?? 'en';
  const heading = (size: number, before: number, after: number, color = INK) => ({
    run: { font: FONT, size, bold: true, color },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: 21,
          color: INK,
          language: { value: spoken, ...(isRightToLeft && { bidirectional: spoken }) },
        },
        paragraph: { ...direction, spacing: { after: 100, line: 276, lineRule: 'auto' } },
      },
      title: {
        run: { font: FONT, size: 52, bold: true, color: INK },
        paragraph: { spacing: { before: 0, after: 80 }, keepNext: true },
      },
      heading1: heading(36, 480, 100),
      heading2: heading(27, 360, 80),
      heading3: heading(23, 240, 60),
      heading4: heading(21, 180, 60),
      heading5: heading(21, 140, 40),
      heading6: heading(21, 120, 40),
      hyperlink: { run: { color: '0b5cad' } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        quickFormat: true,
        run: { color: QUIET },
        paragraph: { spacing: { after: 40 } },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: { left: STEP }, border: leftEdge('c3c9d1') },
      },
      {
        id: 'Notice',
        name: 'Notice',
        basedOn: 'Normal',
        quickFormat: true,
        run: { color: '7a4d00' },
        paragraph: { spacing: { before: 160, after: 160 }, border: leftEdge('7a4d00') },
      },
      { id: 'Note', name: 'Note', basedOn: 'Normal', quickFormat: true, run: { size: 19, color: QUIET } },
      {
        id: 'Details',
        name: 'Details',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18, color: QUIET },
        paragraph: { spacing: { after: 20 } },
      },
      {
        id: 'MapText',
        name: 'Map Text',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
      },
      { id: 'Code', name: 'Code', basedOn: 'Normal', run: { font: 'Consolas', size: 19 } },
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run: { size: 17, color: QUIET },
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { size: 17, color: QUIET },
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: 'TOCHeading',
        name: 'TOC Heading',
        basedOn: 'Normal',
        run: { size: 27, bold: true },
        paragraph: { spacing: { before: 360, after: 80 }, keepNext: true },
      },
      ...[false, true].flatMap((ordered) =>
        [0, 1, 2, 3, 4].map((level) => ({
          id: listStyle(ordered, level),
          name: `List ${ordered ? 'Number' : 'Bullet'}${level === 0 ? '' : ` ${level + 1}`}`,
          basedOn: 'Normal',
          quickFormat: true,
          paragraph: { spacing: { after: 60 } },
        })),
      ),
      ...[1, 2].map((level) => ({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: 'Normal',
        run: level === 1 ? { bold: true } : { size: 19 },
        paragraph: {
          spacing: { before: level === 1 ? 120 : 0, after: 20 },
          indent: { left: (level - 1) * STEP },
        },
      })),
    ],
    characterStyles: [
      { id: 'CompetenceId', name: 'Competence Id', run: { size: 14, color: QUIET } },
      { id: 'Mark', name: 'Mark', run: { size: 18, italics: true, color: QUIET } },
      { id: 'SourceCode', name: 'Source Code', run: { font: 'Consolas', size: 19 } },
    ],
  };
}

function leftEdge(color: string) {
  return { left: { style: 'single' as const, size: 12, space: 10, color } };
}

export function numberingOf(): INumberingOptions {
  const levels = (ordered: boolean) =>
    Array.from({ length: LEVELS }, (_, level) => ({
      level,
      format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text: ordered ? `%${level + 1}.` : (BULLETS[level] ?? '•'),
      alignment: AlignmentType.LEFT,
      style: {
        paragraph: { indent: { left: listIndent(level), hanging: STEP } },
        run: { font: FONT, color: QUIET },
      },
    }));
  return {
    config: [
      { reference: LISTS.bullets, levels: levels(false) },
      { reference: LISTS.numbers, levels: levels(true) },
    ],
  };
}
