import assert from 'node:assert/strict';
import { workload } from '../../bench/workload.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import type { Element } from '../../server/src/engine/model/index.ts';
import { planSite, sitePages } from '../../server/src/engine/render/index.ts';
import { competencePage } from '../../server/src/engine/render/site/competencePage.ts';
import { activityPage, renderListOn } from '../../server/src/engine/render/site/listPages.ts';
import { siteContext } from '../../server/src/engine/render/site/siteContext.ts';
import { RULES } from '../../server/src/engine/rules/index.ts';
import { RenderCount } from '../support/renderCount.ts';

const SIZE = { competences: 1200, frameworks: 3, files: 3 };

function plannedSite() {
  const workspace = new Workspace(RULES, []);
  for (const { path, text } of workload(SIZE)) workspace.open(path, text);
  return planSite(workspace.frameworks(), workspace, { title: 'Frameworks' });
}

describe('the cost of a site', () => {
  it('is one page per element, and one set of search data and lists per framework', () => {
    const paths = Array.from(sitePages(plannedSite()), ({ path }) => path);
    assert.equal(new Set(paths).size, paths.length);
    const count = (name: RegExp): number => paths.filter((path) => name.test(path)).length;
    assert.equal(count(/\/c-\d+\.html$/), SIZE.competences);
    assert.equal(count(/\/activity-\d+\.html$/), SIZE.competences / 20);
    assert.equal(count(/\/search\.js$/), SIZE.frameworks);
    assert.equal(count(/\/lists\.js$/), SIZE.frameworks);
    // And no more than the pages of domains, of frameworks and of the site.
    assert.ok(paths.length < SIZE.competences + SIZE.competences / 20 + 30, String(paths.length));
  });

  it('includes rendering each item only once for all lists that contain it', () => {
    const site = plannedSite();
    for (const own of site.frameworks.values()) {
      const rendered = new RenderCount();
      const context = { ...siteContext(site, own), memo: rendered.memo() };
      for (const list of own.domains) renderListOn(context, list);
      for (const list of own.activities) activityPage(context, list);
      for (const place of own.competences) competencePage(context, place, undefined, undefined);
      const { children, counts } = own.framework;
      // Parts with a heading are written for a domain's list and for their activity's, whose headings differ.
      assert.equal(rendered.count, counts.competences + 2 * countParts(children) - counts.activities);
    }
  });
});

function countParts(elements: readonly Element[]): number {
  return elements.reduce(
    (sum, { kind, children }) => sum + Number(PARTS.has(kind)) + countParts(children),
    0,
  );
}

const PARTS: ReadonlySet<Element['kind']> = new Set<Element['kind']>([
  'activity',
  'group',
  'knowledge',
  'application',
  'attitudes',
]);
