import assert from 'node:assert/strict';
import { handmadeHtml } from '../../scripts/test/htmlRules.mjs';

const PATH = 'server/src/engine/render/list.ts';

describe('the check for HTML made by hand', () => {
  it('finds texts that are taken as HTML', () => {
    assert.equal(handmadeHtml(PATH, "import { trustHtml } from './html.ts';").length, 1);
    assert.deepEqual(handmadeHtml('server/src/engine/render/html.ts', 'function trustHtml() {}'), []);
  });

  it('finds escaping by hand', () => {
    assert.equal(handmadeHtml(PATH, "text.replaceAll('<', '&lt;')").length, 1);
  });

  it('finds templates with tags and values that do not escape', () => {
    for (const open of ['<p>', '<!doctype html>\n<title>', '\n<a href="']) {
      assert.equal(handmadeHtml(PATH, `const x = \`${open}\${title}\`;`).length, 1, open);
      assert.deepEqual(handmadeHtml(PATH, `const x = \`\${count} < \${most}\`;`), []);
    }
  });

  it('leaves alone what is no HTML', () => {
    assert.deepEqual(handmadeHtml(PATH, `const x = \`\${count} < \${most}\`;`), []);
  });
});
