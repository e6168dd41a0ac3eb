import assert from 'node:assert/strict';
import { FRAMEWORKS, type FrameworkNode } from '../../server/src/lsp/frameworkProtocol.ts';
import { PREVIEW, type PreviewPage } from '../../server/src/lsp/previewProtocol.ts';
import { denseCircle, ringOfAdaptations, ringOfIncludes } from '../support/growingFamilies.ts';
import { withClient } from '../support/languageClient.ts';

describe('frameworks in a circle', () => {
  for (const [name, files] of [
    ['24 frameworks in a ring of includes', ringOfIncludes(24)],
    ['five frameworks of which each has 30 includes', denseCircle(5, 30)],
    ['three frameworks of which each has 200 includes', denseCircle(3, 200)],
    ['24 frameworks in a ring of adaptations', ringOfAdaptations(24)],
  ] as const) {
    it(`are each shown: ${name}`, () =>
      withClient(Object.fromEntries(files), async (client) => {
        const target = { preview: 'p', framework: 'f0' };
        const page: PreviewPage | null = await client.connection.sendRequest(PREVIEW.open, target);
        assert.equal(page?.title, 'F');
        const top: readonly FrameworkNode[] | null = await client.connection.sendRequest(
          FRAMEWORKS.children,
          { parent: null },
        );
        assert.ok(top && top.length > 0);
      }));
  }
});
