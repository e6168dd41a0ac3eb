import { collect, timed } from '../timing.ts';
import type { DocumentMeasure } from './measure.ts';

/** A keystroke is taken back: the inverse change. */
export const undo: DocumentMeasure = {
  name: 'undo',
  title: 'Undo of a keystroke → diagnostics',
  run: (document, { keystrokes }) =>
    collect(keystrokes, async () => {
      await document.type('s');
      const time = await timed(() => document.erase(1));
      document.verify();
      return time;
    }),
};
