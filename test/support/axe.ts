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
type Asked = 'everything' | 'colours';

/** The ways in which readers may see a page. */
const LIGHTS = {
  'in light': { colorScheme: 'light', forcedColors: 'none' },
  'in the dark': { colorScheme: 'dark', forcedColors: 'none' },
  'in forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

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

/**
 * The findings of axe-core on the current page in light, in the dark and in forced colours. Findings that do not depend
 * on colours are the same in all, so they are looked for in one, unless everything is asked.
 */
export async function complaintsInEveryLight(page: Page, isEverythingAsked = false): Promise<string[]> {
  const found: string[] = [];
  for (const [light, media] of Object.entries(LIGHTS)) {
    // Colours change at once, instead of gradually.
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const asked = isEverythingAsked || light === 'in light' ? 'everything' : 'colours';
    found.push(...(await complaintsOfAxe(page, asked)).map((complaint) => `${light}: ${complaint}`));
  }
  return found;
}
