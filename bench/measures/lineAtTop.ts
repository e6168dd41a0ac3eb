import { collect, timed } from '../timing.ts';
import type { DocumentMeasure } from './measure.ts';

/** A comment is inserted as the first line, which moves every range below it. */
export const lineAtTop: DocumentMeasure = {
  name: 'line-at-top',
  title: 'A line inserted at the top → diagnostics',
  run: (document, { changes }) =>
    collect(changes, async () => {
      const { comment } = document.editor.server.format;
      const time = await timed(() => document.insertAtTop([`${comment} A line`]));
      document.verify();
      await document.removeFromTop(1);
      return time;
    }),
};
