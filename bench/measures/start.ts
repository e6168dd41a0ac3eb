import { pathToFileURL } from 'node:url';
import type { Bench } from '../bench.ts';
import { Editor } from '../client/editor.ts';
import type { WorkspaceSize } from '../options.ts';
import type { Server } from '../servers/server.ts';
import { collect } from '../timing.ts';
import { nameOfWorkspace, writeWorkspace } from '../writeWorkspace.ts';
import type { Measure } from './measure.ts';
import { recordOf } from './recordOf.ts';

/** A server is started with a folder; measured until the problems of all its files have arrived. */
export const start: Measure = {
  name: 'start',
  tables: [
    { name: 'start', title: 'Start with a workspace → diagnostics of all files' },
    { name: 'start-resident', title: 'Memory of the process after starting with a workspace' },
  ],
  run: async (bench) => {
    for (const size of bench.options.workspaces) {
      for (const server of bench.servers) if (!server.isVariant) await measureServer(bench, server, size);
    }
  },
};

async function measureServer(bench: Bench, server: Server, workspace: WorkspaceSize): Promise<void> {
  const about = { subject: server.name, size: nameOfWorkspace(workspace) };
  const tables = [
    { measure: 'start', unit: 'ms' },
    { measure: 'start-resident', unit: 'MB' },
  ] as const;
  if (!server.readsFolders) {
    const missing = 'reads open documents only';
    for (const table of tables) bench.record({ ...about, ...table, values: [], missing });
    return;
  }
  const folder = pathToFileURL(await writeWorkspace(server.format, workspace)).href;
  const { patience, starts } = bench.options.limits;
  const held: number[] = [];
  const answered = await recordOf(bench, { ...about, ...tables[0] }, () =>
    collect({ ...starts, fewest: 1 }, async () => {
      const { time, resident } = await startIn(server, folder, workspace.files, patience);
      held.push(resident / 1e6);
      return time;
    }),
  );
  bench.record({ ...about, ...tables[1], values: held, ...(!answered && { missing: 'gave up before' }) });
}

async function startIn(server: Server, folder: string, files: number, patience: number) {
  const began = performance.now();
  const editor = await Editor.start(server, { folder, patience });
  try {
    if (server.pulls) await editor.request('workspace/diagnostic', { previousResultIds: [] });
    else if (editor.published.size < files) await editor.until(() => editor.published.size >= files);
    const time = performance.now() - began;
    return { time, resident: (await editor.memory()).resident };
  } finally {
    await editor.stop();
  }
}
