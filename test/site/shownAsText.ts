import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { BuiltSite } from './builtSite.ts';

/** What could run code, make a request, or show markup in `main`, on one page. */
interface Found {
  readonly tags: readonly string[];
  readonly handlers: readonly string[];
  readonly scripts: number;
  readonly links: readonly string[];
  readonly loaded: readonly string[];
  readonly data: readonly string[];
}

/**
 * Checks that authors' text is text on all given pages, as Chromium parses them: there are no tags, event handlers,
 * scripts, links or files that the site did not make. Parsing takes a fraction of the time of going to a page.
 */
export async function assertShownAsText(
  page: Page,
  site: BuiltSite,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths) {
    const found = await page.evaluate(findInHtml, { html: site.read(path), address: site.address(path) });
    assert.deepEqual([found.tags, found.handlers, found.scripts], [[], [], 0], path);
    for (const protocol of found.links)
      assert.ok(['file:', 'http:', 'https:', 'mailto:'].includes(protocol), `${path}: ${protocol}`);
    for (const address of found.loaded) assert.match(address, /^file:/, path);
    for (const data of found.data) JSON.parse(data);
  }
}

/** Goes to pages, and checks that no code of authors runs there and nothing is requested from a host. */
export async function assertHarmless(page: Page, site: BuiltSite, paths: readonly string[]): Promise<void> {
  const asked: string[] = [];
  const listen = (request: { url(): string }): void => {
    if (!request.url().startsWith('file:')) asked.push(request.url());
  };
  page.on('request', listen);
  for (const path of paths) {
    await page.goto(site.address(path));
    assert.equal(await page.evaluate(() => (globalThis as { hurt?: number }).hurt), undefined, path);
  }
  page.off('request', listen);
  assert.deepEqual(asked, []);
}

/** Runs in the page: parses HTML, without running it. */
function findInHtml({ html, address }: { readonly html: string; readonly address: string }): Found {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const all = [...parsed.querySelectorAll('*')];
  const addressOf = (value: string | null): URL => new URL(value ?? '', address);
  const scripts = [...parsed.scripts].filter(({ type }) => type !== 'application/ld+json');
  const loading = [...parsed.querySelectorAll('[src], link[href]')];
  return {
    tags: [...parsed.querySelectorAll('main :is(img, svg, b, i), iframe, object, embed, base')].map(
      ({ outerHTML }) => outerHTML,
    ),
    handlers: all.flatMap(({ attributes }) =>
      [...attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
    ),
    scripts: scripts.filter((each) => !each.hasAttribute('src')).length,
    links: [...parsed.querySelectorAll('a[href]')].map(
      (each) => addressOf(each.getAttribute('href')).protocol,
    ),
    loaded: loading.map((each) => addressOf(each.getAttribute('src') ?? each.getAttribute('href')).href),
    data: [...parsed.scripts].filter((each) => !scripts.includes(each)).map(({ text }) => text),
  };
}
