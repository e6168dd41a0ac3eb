import { type EditorRequest, REQUESTS } from '../client/requests.ts';
import { typeWord } from './keystroke.ts';
import type { DocumentMeasure } from './measure.ts';

/** Each of the requests after a keystroke, separately. */
export const requests: readonly DocumentMeasure[] = REQUESTS.map(measureOf);

function measureOf({ name, title, isAnnounced, asker }: EditorRequest): DocumentMeasure {
  return {
    name,
    title,
    unfit: ({ capabilities }) => (isAnnounced(capabilities) ? undefined : 'not announced'),
    run: async (document, { changes }) => {
      const ask = asker(document);
      await ask();
      return typeWord(document, changes, (character) => document.typeAndAsk(character, ask));
    },
  };
}
