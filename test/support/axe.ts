import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What of axe-core is used, which is loaded into the page. */
interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }>;
}

/** What axe-core is asked about: all that it knows, or what hangs on colours alone. */
export type Asked = 'everything' | 'colours';

/** What axe-core finds on the page as it stands, each with an example. Throws where it has found nothing to look at. */
export async function complaintsOfAxe(page: Page, asked: Asked = 'everything'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const options = {
    resultTypes: ['violations'],
    // Styles are in the page's reach already: what they say is not fetched a second time.
    preload: false,
    ...(asked === 'colours' && {
      runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
    }),
  };
  const { violations, passes } = await page.evaluate(async (options) => {
    const found = await (globalThis as unknown as { axe: Axe }).axe.run(document, options);
    return {
      violations: found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      passes: found.passes.length,
    };
  }, options);
  assert.ok(passes > (asked === 'colours' ? 0 : 15), `${page.url()}: ${passes} rules were kept`);
  return violations;
}

/** Holds that axe-core finds nothing on the page as it stands. */
export async function assertAccessible(page: Page, what: string): Promise<void> {
  assert.deepEqual(await complaintsOfAxe(page), [], what);
}
