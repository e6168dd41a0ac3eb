import { setTimeout } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { OpenDocument } from '../client/openDocument.ts';
import type { Memory } from '../client/serverProcess.ts';
import { Unanswered } from '../client/unanswered.ts';
import { sizeOf } from '../figure.ts';
import type { Server } from '../servers/server.ts';
import { timed } from '../timing.ts';
import { typeWord } from './keystroke.ts';
import type { Measure } from './measure.ts';

const STAGES = ['opened', 'typed', 'closed'] as const;
type Stage = (typeof STAGES)[number];

const TITLES: Record<Stage, string> = {
  opened: 'after a document is opened',
  typed: 'after typing in it',
  closed: 'after it is closed',
};

const UNTIL: Record<Stage, string> = {
  opened: 'a document is open',
  typed: 'it was typed in',
  closed: 'it is closed',
};

/** The maximum time for a server to release a document, in milliseconds. */
const SETTLING = 1000;

/** The memory of a server when a document is open, after typing in it, and after closing it. */
export const memory: Measure = {
  name: 'memory',
  tables: STAGES.flatMap((stage) => [
    { name: `resident-${stage}`, title: `Memory of the process ${TITLES[stage]}` },
    { name: `peak-${stage}`, title: `The most memory of the process until ${UNTIL[stage]}` },
    { name: `live-${stage}`, title: `Memory that is in use ${TITLES[stage]}, without garbage` },
  ]),
  run: async (bench) => {
    for (const competences of bench.options.sizes) {
      for (const server of bench.servers) {
        if (!server.isVariant) await measureServer(bench, server, competences);
      }
    }
  },
};

async function measureServer(bench: Bench, server: Server, competences: number): Promise<void> {
  const about = { subject: server.name, size: sizeOf(competences), unit: 'MB' } as const;
  const record = (stage: Stage, { resident, peak, live }: Memory): void => {
    bench.record({ ...about, measure: `resident-${stage}`, values: [resident / 1e6] });
    bench.record({ ...about, measure: `peak-${stage}`, values: [peak / 1e6] });
    bench.record({ ...about, measure: `live-${stage}`, values: [live / 1e6] });
  };
  let reached = 0;
  try {
    for await (const [stage, held] of stages(bench, server, competences)) {
      record(stage, held);
      reached++;
    }
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    for (const stage of STAGES.slice(reached)) {
      for (const kind of ['resident', 'peak', 'live']) {
        bench.record({ ...about, measure: `${kind}-${stage}`, values: [], missing: error.message });
      }
    }
  }
}

async function* stages(
  { options: { limits } }: Bench,
  server: Server,
  competences: number,
): AsyncGenerator<readonly [Stage, Memory]> {
  const document = await OpenDocument.open(server, competences, limits);
  const { editor, uri } = document;
  try {
    yield ['opened', await editor.memory()];
    await typeWord(document, limits.keystrokes, (character) => timed(() => document.type(character)));
    yield ['typed', await editor.memory()];
    await editor.close(uri);
    await setTimeout(SETTLING);
    await editor.memory();
    yield ['closed', await editor.memory()];
  } finally {
    await editor.stop();
  }
}
