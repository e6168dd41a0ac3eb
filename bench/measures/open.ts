import type { Bench } from '../bench.ts';
import { OpenDocument, startReady, write } from '../client/openDocument.ts';
import { sizeOf } from '../figure.ts';
import type { Server } from '../servers/server.ts';
import { collect, timed } from '../timing.ts';
import type { Measure } from './measure.ts';
import { recordOf } from './recordOf.ts';

/** A document is opened in a server that has just started: until its diagnostics have come. */
export const open: Measure = {
  name: 'open',
  tables: [{ name: 'open', title: 'Open → diagnostics' }],
  run: async (bench) => {
    for (const competences of bench.options.sizes) {
      for (const server of bench.servers) {
        const about = {
          measure: 'open',
          subject: server.name,
          size: sizeOf(competences),
          unit: 'ms',
        } as const;
        await recordOf(bench, about, () => openings(bench, server, competences));
      }
    }
  },
};

function openings({ options: { limits } }: Bench, server: Server, competences: number): Promise<number[]> {
  const written = write(server, competences);
  return collect(limits.starts, async () => {
    const editor = await startReady(server, limits);
    try {
      return await timed(() => OpenDocument.in(editor, written, competences));
    } finally {
      await editor.stop();
    }
  });
}
