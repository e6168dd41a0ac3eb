import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { repositoryRoot } from '../samples/published.ts';
import { HOSTILE, hostileFramework } from '../support/hostileFramework.ts';
import { runCli } from '../support/runCli.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';

/** A text that is not where it belongs. */
interface Misfit {
  readonly text: string;
  readonly box: readonly number[];
  readonly ground: readonly number[];
}

describe('the map as a picture', function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await sharedBrowser();
    page = await browser.newPage();
  });

  for (const name of ['ipt', 'ipt-a', 'kitchen-sink']) {
    it(`contains all of its text: ${name}`, async () => {
      const folder = join(repositoryRoot, 'samples', name);
      const { stdout } = runCli(['export', '--to', 'svg', '--framework', name, folder]);
      await assertFits(page, stdout);
      // Another font is wider or narrower, and fits as well.
      await assertFits(
        page,
        stdout.replace(/@font-face\{[^}]*\}/g, '').replaceAll("'Open Sans'", 'monospace'),
      );
    });
  }

  it('contains text of any kind, and runs none of it', async () => {
    const files = { 'evil.competence': hostileFramework(HOSTILE.join(' ')) };
    const { stdout } = runCli(['export', '--to', 'svg'], { files });
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await assertFits(page, stdout);
    const said = await page.evaluate(() => document.documentElement.textContent ?? '');
    for (const text of ['<script>alert(1)</script>', '](javascript:alert(1))', '👩‍⚕️'])
      assert.ok(said.includes(text), text);
    assert.deepEqual(asked, []);
  });
});

async function assertFits(page: Page, svg: string): Promise<void> {
  const requests: string[] = [];
  const listen = (request: { url(): string }): void => void requests.push(request.url());
  await page.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
  page.on('request', listen);
  const { count, misfits } = await page.evaluate(async () => {
    await document.fonts.ready;
    const grounds = [...document.querySelectorAll('rect')].map((rect) => (rect as SVGRectElement).getBBox());
    const texts = [...document.querySelectorAll('text')] as SVGTextElement[];
    const misfits: Misfit[] = [];
    for (const text of texts) {
      const box = text.getBBox();
      const [x, y] = [box.x + 1, box.y + box.height / 2];
      const around = grounds.filter(
        (ground) =>
          ground.width > 10 &&
          x >= ground.x &&
          x <= ground.x + ground.width &&
          y >= ground.y &&
          y <= ground.y + ground.height,
      );
      const ground = around.sort(
        (left, right) => left.width * left.height - right.width * right.height,
      )[0] as DOMRect;
      const fits =
        box.x >= ground.x - 0.5 &&
        box.y >= ground.y - 0.5 &&
        box.x + box.width <= ground.x + ground.width + 0.5 &&
        box.y + box.height <= ground.y + ground.height + 0.5;
      const numbers = ({ x, y, width, height }: DOMRect): number[] => [x, y, width, height];
      if (!fits) misfits.push({ text: text.textContent ?? '', box: numbers(box), ground: numbers(ground) });
    }
    return { count: texts.length, misfits };
  });
  page.off('request', listen);
  assert.ok(count > 4);
  assert.deepEqual(misfits, []);
  assert.deepEqual(
    requests.filter((url) => !url.startsWith('data:')),
    [],
  );
}
