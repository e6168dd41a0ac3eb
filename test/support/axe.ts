import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The parts of axe-core that are used here. It is loaded into the page. */
interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }>;
}

/** The rules of axe-core to run: all, or those that depend on colours. */
export type Asked = 'everything' | 'colours';

/** The findings of axe-core on the current page, each with an example. Throws an error if it had nothing to test. */
export async function complaintsOfAxe(page: Page, asked: Asked = 'everything'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const options = {
    resultTypes: ['violations'],
    // Styles are already in the page, so they are not fetched again.
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

/** Checks that axe-core has no findings on the current page. */
export async function assertAccessible(page: Page, what: string): Promise<void> {
  assert.deepEqual(await complaintsOfAxe(page), [], what);
}
