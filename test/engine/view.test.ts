import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageOf } from '../../server/src/engine/index/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import type { Element, Framework } from '../../server/src/engine/model/index.ts';
import { coverageSources, FilterStates, readView } from '../../server/src/engine/view/index.ts';
import { OpenPreview } from '../../server/src/ide/preview/openPreview.ts';
import type { PreviewView, Slot } from '../../server/src/ide/preview/page.ts';
import { ShownPage } from '../support/shownPage.ts';

const SOURCE = `framework f: F
  status: draft
facet phase: initial, middle, ending
domain d: Beginnings
  activity a: Meeting the client
    phase: initial
    - [plain] An ability to speak plainly
    - [later] An ability to look back
      phase: ending
  activity b: Café talk
    > Prose about the weather.
    - An ability to listen
domain e: Elsewhere
  phase: middle
  activity c: Third
    - [third] An ability to go on
source book: A book
  doi: 10.1000/1
  url: https://example.org/book
guide leaflet: What to expect
  audience: Service users
  topic t: What happens
    explains: @a, @third
glossary
  term alliance: working alliance
    also: bond
    > What is between two people.
curriculum course: A course
  audience: Clinicians
  module one: First
    covers: @a
  module two: Second
    covers: @b
  requirement: A degree
`;

describe("a reader's selection", () => {
  it('finds all words in any order, ignoring case and accents, in titles, ids, prose and documents', () => {
    const hits = (search: string) => openWith({ search }).viewed.hits;
    assert.deepEqual(hits('SPEAK ability'), ['plain']);
    assert.deepEqual(hits('cafe'), ['b']);
    assert.deepEqual(hits('weather'), ['b']);
    assert.deepEqual(hits('ability'), ['plain', 'later', 'b/competence-1', 'third']);
    assert.deepEqual(hits('bond'), ['alliance']);
    assert.deepEqual(hits('expect'), ['leaflet']);
    assert.deepEqual(hits('nowhere at all'), []);
    assert.equal(openWith({ search: 'ability' }).viewed.found, 4);
  });

  it('marks results in boxes and items with their number, and dims the rest', () => {
    const shown = openWith({ search: 'plainly' });
    assert.match(shown.html('map'), /<li class="box" data-key="a">.*?1 found/);
    assert.match(shown.html('map'), /<li class="box aside" data-key="b">/);
    assert.match(shown.list('a'), /<li class="item hit" data-key="plain">/);
  });

  it('filters by a facet, with values inherited from ancestors', () => {
    const shown = openWith({ facets: { phase: ['ending'] } });
    assert.deepEqual(shown.viewed.competences, { total: 4, shown: 1, reached: 0 });
    assert.deepEqual(shown.viewed.activities, { total: 3, shown: 1, reached: 0 });
    assert.match(shown.html('map'), /data-key="b" hidden>/);
    assert.match(shown.html('map'), /<section class="domain hue-2" data-key="e" hidden>/);
    assert.match(shown.list('a'), /data-key="plain" hidden>/);
    assert.match(shown.list('a'), /1 of 2 competences is filtered out\./);
    assert.equal(openWith({ facets: { phase: ['middle'] } }).viewed.competences.shown, 1);
  });

  it('counts what is shown in the heads of columns, and compares it alone with a course', () => {
    const shown = openWith({ facets: { phase: ['initial'] }, coverage: 'f/course' });
    assert.deepEqual(shown.viewed.activities, { total: 3, shown: 1, reached: 1 });
    assert.deepEqual(shown.viewed.competences, { total: 4, shown: 1, reached: 1 });
    const column = /data-key="d">.*?<ul/s.exec(shown.html('map'))?.[0] ?? '';
    assert.match(column, /1 of 2 activities.*1 of 3 competences.*all covered/s);
    assert.match(shown.html('map'), /data-key="a">.*?1 of 2 competences/s);
    const whole = /data-key="d">.*?<ul/s.exec(openWith({}).html('map'))?.[0] ?? '';
    assert.match(whole, />2 activities.*>?3 competences/s);
  });

  it('filters by missing values, and by several facets at once', () => {
    assert.deepEqual(openWith({ facets: { phase: [''] } }).viewed.activities.shown, 1);
    const both = SOURCE.replace('facet phase', 'facet setting: home, clinic\nfacet phase').replace(
      '- [plain] An ability to speak plainly\n',
      '- [plain] An ability to speak plainly\n      setting: home\n',
    );
    const shown = openWith({ facets: { phase: ['initial'], setting: ['home'] } }, both);
    assert.equal(shown.viewed.competences.shown, 1);
    assert.equal(
      openWith({ facets: { phase: ['middle'], setting: ['home'] } }, both).viewed.competences.shown,
      0,
    );
  });

  it('finds nothing that is filtered out', () => {
    assert.deepEqual(openWith({ search: 'ability', facets: { phase: ['middle'] } }).viewed.hits, ['third']);
  });

  it('shows coverage by courses and guides, their modules, and all of them', () => {
    const { choices } = openWith({}).viewed;
    assert.deepEqual(
      choices.coverage.map(({ key, title, parts }) => [key, title, ...parts.map((part) => part.key)]),
      [
        ['f/course', 'A course', 'f/one', 'f/two'],
        ['f/leaflet', 'What to expect', 'f/t'],
      ],
    );
    const course = openWith({ coverage: 'f/course' });
    assert.match(course.html('map'), /<li class="box reach-whole heat-4" data-key="a">.*?all covered/);
    assert.match(course.html('map'), /<li class="box reach-none heat-0" data-key="c">.*?0 of 1 covered/);
    assert.match(openWith({ coverage: 'f/two' }).html('map'), /reach-none heat-0" data-key="a"/);
    assert.match(
      openWith({ coverage: 'f/leaflet' }).html('map'),
      /reach-whole heat-4" data-key="c">.*?all explained/,
    );
    assert.match(openWith({ coverage: 'f/leaflet' }).list('c'), /<span class="mark reach">explained<\/span>/);
  });

  it('lists the modules in the order of the course, and audiences with titles for references', () => {
    const source = SOURCE.replace('module one: First', 'module one: Zero').replace(
      'audience: Clinicians',
      'audience: Those who know @a (@leaflet), not @nobody',
    );
    const { choices } = openWith({}, source).viewed;
    assert.deepEqual(
      choices.coverage[0]?.parts.map(({ title }) => title),
      ['Zero', 'Second'],
    );
    assert.equal(
      choices.audiences[1]?.title,
      'Those who know Meeting the client (What to expect), not @nobody',
    );
  });

  it('counts coverage as the rule and the hover do, in every sample', () => {
    let compared = 0;
    const workspace = samples();
    for (const framework of workspace.frameworks()) {
      const facts = workspace.facts(framework.id);
      const lines = [...(facts?.covers ?? []), ...(facts?.explains ?? [])];
      for (const subject of coverageSources(lines, (path) => workspace.document(path))) {
        const named = lines.filter(({ name }) => subject.reached.has(name));
        const expected = coverageOf(framework, named);
        const states = new FilterStates({}, subject.reached);
        const { activities, competences } = states.weigh(framework);
        const tally = ({ total, reached }: { total: number; reached: number }) => [total, reached];
        assert.deepEqual(tally(activities), tally(expected.activities), `${framework.id} ${subject.key}`);
        assert.deepEqual(tally(competences), tally(expected.competences), `${framework.id} ${subject.key}`);
        for (const element of activitiesOf(framework)) {
          assert.equal(states.of(element)?.reach, expected.reachOf(element));
          compared++;
        }
      }
    }
    assert.ok(compared > 100, `${compared} compared`);
  });

  it('marks missing ids in frameworks that need them all, and on request', () => {
    assert.doesNotMatch(openWith({}).html('map'), /without an id/);
    assert.match(openWith({ ids: true }).html('map'), /data-key="b">.*?1 without an id/);
    const published = SOURCE.replace('status: draft', 'status: published');
    assert.match(openWith({}, published).html('map'), /1 without an id/);
    assert.match(openWith({}, published).list('b'), /<span class="mark missing">no id<\/span>/);
    assert.doesNotMatch(openWith({ ids: false }, published).html('map'), /without an id/);
  });

  it('arranges activities along a facet, across all their values', () => {
    const html = openWith({ arrangement: 'phase' }).html('map');
    assert.match(
      html,
      /<ol class="steps" aria-hidden="true"><li>Initial<\/li><li>Middle<\/li><li>Ending<\/li>/,
    );
    assert.match(html, /<li class="box hue-1 bar from-1 over-1" data-key="a">.*?Initial/);
    assert.match(html, /<li class="box hue-2 bar from-2 over-1" data-key="c">.*?Middle.*?Elsewhere/);
    assert.match(html, /No phase specified.*?data-key="b"/);
    const long = SOURCE.replace('    phase: initial\n', '    phase: initial, ending\n');
    assert.match(
      openWith({ arrangement: 'phase' }, long).html('map'),
      /bar from-1 over-3.*?Initial and ending/,
    );
    assert.match(openWith({ arrangement: 'none' }).html('map'), /class="domain /);
  });

  it('shows guides, courses, glossary and sources by audience', () => {
    const shown = openWith({});
    const html = shown.html('documents');
    assert.match(html, /data-audience="Service users"><h3>For: Service users<\/h3>.*?data-key="leaflet"/);
    assert.match(html, /For: Clinicians.*?data-key="course".*?2 modules, 1 requirement/);
    assert.match(html, /For all readers.*?data-key="\/glossary".*?1 term.*?data-key="\/sources".*?1 source/);
    assert.deepEqual(shown.viewed.choices.audiences, [
      { value: 'Service users', title: 'Service users' },
      { value: 'Clinicians', title: 'Clinicians' },
    ]);
    const forClinicians = openWith({ audience: 'Clinicians' }).html('documents');
    assert.match(forClinicians, /data-key="course".*?data-key="\/glossary"/);
    assert.doesNotMatch(forClinicians, /leaflet/);
    assert.match(shown.list('t'), /Guide.*?What to expect.*?What happens.*?Meeting the client/);
    assert.match(
      shown.list('alliance'),
      /Glossary.*?working alliance.*?What is between two people[\s\S]*?bond/,
    );
    const sources = shown.list('book');
    assert.match(sources, /href="https:\/\/doi\.org\/10\.1000\/1".*?href="https:\/\/example\.org\/book"/);
    assert.match(shown.list('course'), /Course.*?First.*?<li class="item" data-key="course\/requirement-1">/);
  });

  it('shows omissions of an adaptation, and the origin of included elements', () => {
    const workspace = samples();
    const ipt = OpenPreview.of(workspace, { framework: 'ipt' });
    assert.ok(ipt);
    const shown = new ShownPage(ipt.page);
    assert.match(shown.html('map'), /<span class="mark provenance">from generic<\/span>/);
    const engage = ipt.openList('engage');
    assert.ok(engage);
    shown.showList(engage);
    // Included elements are on this page as well, and references to them lead there.
    assert.match(shown.html('list'), /<a class="reference" data-key="engagement" href="#engagement">/);
    const preview = OpenPreview.of(workspace, { framework: 'ipt-a' });
    assert.ok(preview);
    const page = new ShownPage(preview.page);
    const left = workspace.framework('ipt-a')?.omitted.find(({ parent }) => parent !== undefined);
    assert.ok(left?.parent);
    const list = preview.openList(left.parent);
    assert.ok(list);
    page.showList(list);
    assert.match(page.html('list'), /<details class="omitted"><summary>\d+ elements? of the base left out/);
  });

  it('accepts any data from a client as a view', () => {
    assert.deepEqual(readView(null), {});
    assert.deepEqual(readView({ search: 7, facets: [1], coverage: {}, ids: 'no' }), {});
    assert.deepEqual(readView({ search: ' ', facets: { phase: [1, 'x'] } }), { facets: { phase: ['x'] } });
  });
});

interface Shown {
  readonly viewed: OpenPreview['viewed'];
  html(slot: Slot): string;
  /** The list that contains an element. */
  list(key: string): string;
}

function openWith(view: PreviewView, source = SOURCE): Shown {
  const workspace = new Workspace();
  workspace.open('f', source);
  const preview = OpenPreview.of(workspace, { framework: 'f', view });
  assert.ok(preview);
  const page = new ShownPage(preview.page);
  return {
    viewed: preview.viewed,
    html: (slot) => page.html(slot),
    list: (key) => {
      const list = preview.openList(key);
      assert.ok(list, `No list of ${key}`);
      page.showList(list);
      return page.html('list');
    },
  };
}

function samples(): Workspace {
  const workspace = new Workspace();
  for (const file of readdirSync('samples', { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.competence')) workspace.open(file, readFileSync(join('samples', file), 'utf8'));
  }
  return workspace;
}

function activitiesOf({ children }: Framework): Element[] {
  const inside = (element: Element): Element[] => [
    ...(element.kind === 'activity' || element.kind === 'competence' ? [element] : []),
    ...element.children.flatMap(inside),
  ];
  return children.flatMap(inside);
}
