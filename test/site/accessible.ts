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

/** Has axe-core look at a page; fails, and names `what` was looked at, where it finds anything. */
export async function assertAccessible(page: Page, what: string): Promise<void> {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: Axe }).axe.run(document, {});
    return {
      violations: found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      passes: found.passes.length,
    };
  });
  assert.deepEqual(violations, [], what);
  assert.ok(passes > 15, what);
}
