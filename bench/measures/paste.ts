import { linesToPaste } from '../client/openDocument.ts';
import { collect, timed } from '../timing.ts';
import type { DocumentMeasure } from './measure.ts';

const LINES = 1000;

/** A thousand lines of competences are pasted in the middle, and then removed without measuring. */
export const paste: DocumentMeasure = {
  name: 'paste',
  title: 'Paste of 1,000 lines → diagnostics',
  run: (document, { changes }) => {
    const lines = linesToPaste(document.editor.server, LINES);
    return collect(changes, async () => {
      const time = await timed(() => document.paste(lines));
      document.verify();
      await document.removePasted(lines.length);
      return time;
    });
  },
};
