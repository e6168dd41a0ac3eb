import { announced } from '../client/requests.ts';
import { timed } from '../timing.ts';
import { typeWord } from './keystroke.ts';
import type { DocumentMeasure } from './measure.ts';

/** Everything an editor requests after a keystroke, at once, as far as the server supports it. */
export const everything: DocumentMeasure = {
  name: 'everything',
  title: 'Keystroke → all that an editor asks for',
  run: async (document, { keystrokes }) => {
    const askers = announced(document.editor.capabilities).map(({ asker }) => asker(document));
    const askAll = () => Promise.all(askers.map((ask) => ask()));
    await askAll();
    return typeWord(document, keystrokes, (character) =>
      timed(() => Promise.all([document.type(character), askAll()])),
    );
  },
};
