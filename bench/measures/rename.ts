import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Bench } from '../bench.ts';
import { positionAt, startReady } from '../client/openDocument.ts';
import { sizeOf } from '../figure.ts';
import type { Server } from '../servers/server.ts';
import { collect, timed } from '../timing.ts';
import { makeModel } from '../workload/makeModel.ts';
import type { Measure } from './measure.ts';
import { recordOf } from './recordOf.ts';

const COMPETENCES = 3000;
const REFERENCES = 1000;

/** An id with a thousand references is renamed; measured until the edits arrive. */
export const rename: Measure = {
  name: 'rename',
  tables: [{ name: 'rename', title: 'Rename of an id with 1,000 references → edits' }],
  run: async (bench) => {
    for (const server of bench.servers) if (!server.isVariant) await measureServer(bench, server);
  },
};

async function measureServer(bench: Bench, server: Server): Promise<void> {
  const { limits } = bench.options;
  const about = { measure: 'rename', subject: server.name, size: sizeOf(COMPETENCES), unit: 'ms' } as const;
  const editor = await startReady(server, limits);
  try {
    if (!editor.capabilities.renameProvider) {
      bench.record({ ...about, values: [], missing: 'not announced' });
      return;
    }
    const [file] = makeModel({ competences: COMPETENCES, references: REFERENCES });
    assert.ok(file);
    const text = server.format.print(file);
    const uri = `file:///measured/rename.${server.format.extension}`;
    await editor.open(uri, text);
    const position = positionAt(text, text.search(/\bc-1\b/));
    const parameters = { textDocument: { uri }, position, newName: 'c-first' };
    const ask = () => editor.request<WorkspaceEdit | null>('textDocument/rename', parameters);
    if (countEdits(await ask()) <= REFERENCES) {
      bench.record({ ...about, values: [], missing: 'does not find them' });
      return;
    }
    await recordOf(bench, about, () => collect(limits.changes, () => timed(ask)));
  } finally {
    await editor.stop();
  }
}

function countEdits(edit: WorkspaceEdit | null): number {
  const byDocument = (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? change.edits : [],
  );
  return byDocument.length + Object.values(edit?.changes ?? {}).flat().length;
}
