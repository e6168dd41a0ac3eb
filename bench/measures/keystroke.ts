import type { OpenDocument } from '../client/openDocument.ts';
import { collect, type Limit, timed } from '../timing.ts';
import type { DocumentMeasure } from './measure.ts';

const WORD = ' reflection';

/** A character is typed at the end of a competence in the middle, and the diagnostics of the new text awaited. */
export const keystroke: DocumentMeasure = {
  name: 'keystroke',
  title: 'Keystroke → diagnostics',
  ofVariants: true,
  run: (document, { keystrokes }) =>
    typeWord(document, keystrokes, async (character) => {
      const time = await timed(() => document.type(character));
      document.verify();
      return time;
    }),
};

/** Makes `type` type and measure one character after the other; a completed word is deleted without measuring. */
export async function typeWord(
  document: OpenDocument,
  limit: Limit,
  type: (character: string) => Promise<number>,
): Promise<number[]> {
  let typed = 0;
  const values = await collect(limit, async () => {
    if (typed === WORD.length) {
      await document.erase(typed);
      typed = 0;
    }
    return type(WORD.charAt(typed++));
  });
  await document.erase(typed);
  document.verify();
  return values;
}
