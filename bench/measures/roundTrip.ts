import { collect, timed } from '../timing.ts';
import type { DocumentMeasure } from './measure.ts';

/** A request that no server knows: the time for the protocol and the two processes. */
export const roundTrip: DocumentMeasure = {
  name: 'round-trip',
  title: 'A request that is refused: the floor of the protocol',
  run: ({ editor }, { keystrokes }) => {
    const refused = () => editor.request('measured/nothing', {}).catch(() => undefined);
    return collect(keystrokes, () => timed(refused));
  },
};
