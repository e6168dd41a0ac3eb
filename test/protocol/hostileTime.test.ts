import assert from 'node:assert/strict';
import { FRAMEWORKS, type FrameworkNode } from '../../server/src/lsp/frameworkProtocol.ts';
import { PREVIEW, type PreviewPage } from '../../server/src/lsp/previewProtocol.ts';
import { everyCase } from '../support/everyCase.ts';
import {
  chainOfAdaptations,
  denseCircle,
  doublingAdaptations,
  doublingIncludes,
  type Files,
  repeatedInclude,
  ringOfAdaptations,
  ringOfIncludes,
} from '../support/growingFamilies.ts';
import { withClient } from '../support/languageClient.ts';
import { MOST_SECONDS, measured } from '../support/processorTime.ts';

const FAMILIES: readonly (readonly [name: string, files: Files])[] = [
  ['a ring of includes', ringOfIncludes(24)],
  ['a ring of adaptations', ringOfAdaptations(24)],
  ['a circle of five frameworks with 30 includes each', denseCircle(5, 30)],
  ['a circle of three frameworks with 200 includes each', denseCircle(3, 200)],
  ['includes that double at each of 40 steps', doublingIncludes(40)],
  ['adaptations that include their base twice, in 40 steps', doublingAdaptations(40)],
  ['a long row of adaptations', chainOfAdaptations(40)],
  ['an activity that is included three hundred times', repeatedInclude(300)],
];

describe('the language server answers in limited time', () => {
  it('for families that adapt and include each other in circles, densely, or repeatedly', () =>
    everyCase(FAMILIES, async (files) => {
      const { seconds } = await measured(() =>
        withClient(Object.fromEntries(files), async (client) => {
          for (const [path, text] of [files[0], files.at(-1)] as Files) {
            await client.open(path, text);
            await client.diagnostics(path);
            const target = { preview: path, framework: path.replace('.competence', '') };
            const page: PreviewPage | null = await client.connection.sendRequest(PREVIEW.open, target);
            assert.equal(page?.title, 'F');
            const position = { line: 1, character: 0 };
            await client.edit(path, { start: position, end: position }, '// A comment\n');
            await client.diagnostics(path);
          }
          const top: readonly FrameworkNode[] = await client.connection.sendRequest(FRAMEWORKS.children, {
            parent: null,
          });
          assert.ok(top.length > 0);
          await client.workspaceReport();
        }),
      );
      assert.equal(seconds.length, 1);
      assert.ok((seconds[0] ?? 0) <= MOST_SECONDS, `${seconds[0]} s of the processor`);
    })).timeout(3_600_000);
});
