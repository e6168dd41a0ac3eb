import { onOneLine, withoutMarkdown } from './plainText.ts';

/** Text in one style. */
export interface EmphasisRun {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

const SPACE_OR_EDGE = /^$|\s|\p{P}|\p{S}/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Runs as one line of Markdown, with marks for bold and italics wherever Markdown would recognise them. */
export function markdownOf(runs: readonly EmphasisRun[]): string {
  const merged = mergeRuns(runs);
  const parts = merged.map((run, index) =>
    emphasize(run, merged[index - 1]?.text.at(-1) ?? '', merged[index + 1]?.text.charAt(0) ?? ''),
  );
  return onOneLine(parts.join(''));
}

/** The text of runs without style. */
export function lettersOf(runs: readonly EmphasisRun[]): string {
  return onOneLine(withoutMarkdown(runs.map(({ text }) => text).join('')));
}

/** Whether all letters are bold. */
export function isAllBold(runs: readonly EmphasisRun[]): boolean {
  const seen = runs.filter(({ text }) => text.trim() !== '');
  return seen.length > 0 && seen.every(({ isBold }) => isBold);
}

/** Merges neighbouring runs with the same style. Space between two styles gets no style. */
function mergeRuns(runs: readonly EmphasisRun[]): EmphasisRun[] {
  const merged: EmphasisRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const isSame = last !== undefined && last.isBold === run.isBold && last.isItalic === run.isItalic;
    if (last !== undefined && (isSame || run.text.trim() === '')) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else merged.push(run);
  }
  return merged;
}

/** Markdown recognises a mark only if its outer side is a space or punctuation, or its inner side a letter. */
function emphasize({ text, isBold, isItalic }: EmphasisRun, before: string, after: string): string {
  const letters = text.trim();
  const plain = withoutMarkdown(letters);
  const mark = `${isBold ? '**' : ''}${isItalic ? '*' : ''}`;
  const lead = text.slice(0, text.length - text.trimStart().length);
  const trail = letters === '' ? '' : text.slice(text.trimEnd().length);
  const opens = SPACE_OR_EDGE.test(lead === '' ? before : ' ') || !PUNCTUATION.test(letters.charAt(0));
  const closes = SPACE_OR_EDGE.test(trail === '' ? after : ' ') || !PUNCTUATION.test(letters.at(-1) ?? '');
  if (mark === '' || letters === '' || !opens || !closes) return lead + plain + trail;
  return `${lead}${mark}${plain}${mark}${trail}`;
}
