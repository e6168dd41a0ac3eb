// The sample of IPT has the same elements as the published lists, in other words; so has the leaflet. The other samples
// are checked for how they change IPT.

import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OutlineEntry, outlineOfFolder } from '../support/outline.ts';
import {
  type PublishedNode,
  plain,
  publishedLines,
  publishedLists,
  publishedSections,
  repositoryRoot,
} from './published.ts';

const samples = join(repositoryRoot, 'samples');
const published = publishedLists();
const domainIds = { basic: 'basic', meta: 'metacompetences' } as const;
/** The counts of the published lists, so that a mistake in reading them is not mistaken for agreement. */
const publishedCounts = {
  basic: { activities: 12, groups: 19, competences: 192 },
  meta: { activities: 3, groups: 0, competences: 17 },
} as const;
const longestSharedRun = 7;

describe('the sample of IPT', () => {
  it('has the five domains of the map, in its order', () => {
    const titles = domainsOf('ipt').map((domain) => domain.title);
    assert.deepEqual(titles, [
      'Generic therapeutic competences',
      'Basic IPT competences',
      'Specific IPT techniques',
      'Specific applications',
      'Metacompetences',
    ]);
  });

  it('shares its generic domain with other therapies', () => {
    const [generic] = domainsOf('ipt');
    const [basics] = domainsOf('generic');
    assert.deepEqual(everyIn(generic).map(titleOf), everyIn(basics).map(titleOf));
    assert.ok(everyIn(generic).every(({ provenance }) => provenance === 'included'));
  });

  for (const list of published ?? []) {
    describe(`beside the published list '${domainIds[list.domain]}'`, () => {
      const sampled = () => activitiesOf('ipt', domainIds[list.domain]);

      it('counts as many activities, sub-headings and competences', () => {
        assert.deepEqual(countKinds(list.activities), publishedCounts[list.domain], 'the published list');
        assert.deepEqual(countKinds(sampled()), publishedCounts[list.domain], 'the sample');
      });

      it('has the same activities in the same order', () => {
        assert.deepEqual(sampled().map(titleOf), list.activities.map(titleOf));
      });

      list.activities.forEach((activity, index) => {
        it(`has the same structure as "${activity.title}"`, () => {
          const entry = sampled()[index];
          assert.ok(entry, 'the activity is missing');
          assert.equal(shapeOf([entry]), shapeOf([activity]));
        });
      });
    });
  }
});

describe('the leaflet for service users', () => {
  const leaflet = () => named('ipt', 'service-users');

  it('has the sections of the published one, in their order', () => {
    const sections = publishedSections() ?? [];
    if (published) assert.equal(sections.length, 10, 'the published leaflet');
    const titles = leaflet().children.map(titleOf);
    assert.equal(titles.length, 10, 'the sample');
    if (published) assert.deepEqual(titles, sections);
  });

  it('explains every activity', () => {
    assert.deepEqual(activitiesNotIn(valuesWithin('ipt/guides/service-users.competence', 'explains')), []);
  });
});

describe('the courses', () => {
  it('cover every activity', () => {
    assert.deepEqual(activitiesNotIn(valuesWithin('training/level-a.competence', 'covers')), []);
  });

  it('belong to the framework that they teach, and not to its adaptations', () => {
    assert.deepEqual(curriculaOf('ipt'), [
      'level-a',
      'practitioner',
      'adolescent-introduction',
      'mentalization',
    ]);
    assert.deepEqual(curriculaOf('ipt-a'), ['ipt-a-course']);
    assert.deepEqual(curriculaOf('fb-ipt'), []);
  });
});

describe('the adaptation for adolescents', () => {
  it('has everything IPT has except its omissions, and additions', () => {
    assert.deepEqual(namesThatDiffer('ipt-a', 'ipt'), {
      added: ['feelings', 'network', 'parents', 'school'],
      omitted: ['eight-sessions'],
    });
    assert.deepEqual(countKinds(domainsOf('ipt-a')), { activities: 40, groups: 22, competences: 357 });
  });

  it('marks the provenance of each element', () => {
    assert.deepEqual(provenancesIn('ipt-a'), {
      engage: 'reworded',
      direct: 'reworded',
      'limited-sick-role': 'added',
      'adolescents-4': 'moved',
      adolescents: 'moved',
      parents: 'own',
      ending: 'inherited',
      risk: 'inherited',
      'ethics-young': 'added',
    });
  });

  it('puts moved elements in their new place', () => {
    assert.equal(parentOf('ipt-a', 'adolescents'), 'basic');
    assert.equal(parentOf('ipt-a', 'adolescents-5'), 'support-team');
    assert.equal(parentOf('ipt-a', 'adolescents-7'), 'parents');
  });
});

describe('the adaptation for families', () => {
  it('has everything the adaptation for adolescents has except its omissions, and additions', () => {
    assert.deepEqual(namesThatDiffer('fb-ipt', 'ipt-a'), {
      added: ['separate-meetings', 'shared-time'],
      omitted: ['adolescents', 'skills-groups'],
    });
    assert.deepEqual(countKinds(domainsOf('fb-ipt')), { activities: 40, groups: 22, competences: 356 });
  });

  it('changes elements that the other adaptation changed or added', () => {
    assert.match(textOf(named('fb-ipt', 'direct')), /a child of nine to 12/);
    assert.match(textOf(named('fb-ipt', 'parents-5')), /fairly between child and parent/);
    assert.equal(parentOf('fb-ipt', 'families-6'), 'ending');
    assert.equal(parentOf('fb-ipt', 'adolescents-7'), 'parents');
  });
});

if (published) {
  describe('the wording of the samples', () => {
    for (const path of sampleFiles()) {
      it(`repeats no published sentence: ${path}`, () => {
        const known = sharedRunsIndex();
        const repeated = sentencesOf(path).flatMap((sentence) => repeatedRuns(sentence, known));
        assert.deepEqual(repeated, []);
      });
    }
  });
}

type Node = OutlineEntry | PublishedNode;

let outlines: readonly OutlineEntry[] | undefined;

/** A framework with everything it includes and inherits, from all samples. */
function frameworkOf(id: string): OutlineEntry {
  outlines ??= outlineOfFolder(samples);
  const found = outlines.find((entry) => entry.kind === 'framework' && entry.id === id);
  assert.ok(found, `the samples have no framework '${id}'`);
  return found;
}

function domainsOf(framework: string): readonly OutlineEntry[] {
  return frameworkOf(framework).children.filter((entry) => entry.kind === 'domain');
}

function everyIn(entry: OutlineEntry | undefined): readonly OutlineEntry[] {
  return entry?.children.flatMap((child) => [child, ...everyIn(child)]) ?? [];
}

function named(framework: string, id: string): OutlineEntry {
  const found = everyIn(frameworkOf(framework)).find((entry) => entry.id === id);
  assert.ok(found, `'${framework}' has no '${id}'`);
  return found;
}

function textOf(competence: OutlineEntry): string {
  return competence.text ?? '';
}

/** The id of the nearest ancestor with an id, for the element with this id. */
function parentOf(framework: string, id: string): string | undefined {
  return everyIn(frameworkOf(framework))
    .filter((entry) => entry.id !== id && everyIn(entry).some((inside) => inside.id === id))
    .findLast((entry) => entry.id !== undefined)?.id;
}

function provenancesIn(framework: string) {
  const ids = [
    'engage',
    'direct',
    'limited-sick-role',
    'adolescents-4',
    'adolescents',
    'parents',
    'ending',
    'risk',
    'ethics-young',
  ];
  return Object.fromEntries(ids.map((id) => [id, named(framework, id).provenance]));
}

/** The domains and activities that one framework has and the other has not. */
function namesThatDiffer(framework: string, base: string) {
  const ours = idsOf(framework, ['domain', 'activity']);
  const theirs = idsOf(base, ['domain', 'activity']);
  return {
    added: ours.filter((id) => !theirs.includes(id)),
    omitted: theirs.filter((id) => !ours.includes(id)),
  };
}

function curriculaOf(framework: string): string[] {
  return idsOf(framework, ['curriculum']);
}

function idsOf(framework: string, kinds: readonly string[]): string[] {
  return everyIn(frameworkOf(framework))
    .filter((entry) => kinds.includes(entry.kind))
    .map((entry) => entry.id ?? '');
}

/** The ids that the lines of a property refer to, anywhere in a file. */
function valuesWithin(path: string, property: string): string[] {
  return linesOf(path)
    .filter((line) => line.trimStart().startsWith(`${property}: `))
    .flatMap((line) => [...line.matchAll(/@([\w.-]+)/g)].flatMap(([, id]) => id ?? []));
}

/** The activities of IPT that are not among `ids`, nor in a domain or group that is. */
function activitiesNotIn(ids: readonly string[]): string[] {
  const known = new Set(ids);
  const left = (entry: OutlineEntry): string[] => {
    if (known.has(entry.id ?? '')) return [];
    return entry.kind === 'activity' ? [entry.id ?? ''] : entry.children.flatMap(left);
  };
  return domainsOf('ipt').flatMap(left);
}

function activitiesOf(framework: string, domain: string): readonly OutlineEntry[] {
  const found = domainsOf(framework).find((entry) => entry.id === domain);
  assert.ok(found, `the framework has no domain '${domain}'`);
  return found.children.filter((entry) => entry.kind === 'activity');
}

function titleOf(node: Node): string {
  return plain(node.title ?? '');
}

/** One line per node, indented by depth. Titles and headings are the same and are compared; statements are our own. */
function shapeOf(nodes: readonly Node[], depth = 0): string {
  return nodes
    .map((node) => `${'  '.repeat(depth)}${labelOf(node)}\n${shapeOf(node.children, depth + 1)}`)
    .join('');
}

function labelOf(node: Node): string {
  return node.kind === 'activity' || node.kind === 'group' ? `${node.kind}: ${titleOf(node)}` : node.kind;
}

function countKinds(nodes: readonly Node[]) {
  const kinds = nodes.flatMap(function kindsWithin(node: Node): string[] {
    return [node.kind, ...node.children.flatMap(kindsWithin)];
  });
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  return { activities: count('activity'), groups: count('group'), competences: count('competence') };
}

function sampleFiles(): string[] {
  return readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.competence'))
    .sort();
}

/** The beginnings of lines that are sentences: a competence, prose, a new wording or a reason, a requirement. */
const SENTENCE =
  /^\s*(?:-(?: \[[^\]]*\])?|>(?: -)?|\?|(?:note|overarching|audience|level|duration|leads-to|retired):|(?:reword|omit)(?: \[[^\]]*\])?:|(?:module|requirement)[^:]*:)\s+(?<sentence>.*)$/;

/** Competences, prose and all other sentences. Titles, names and references are facts, which are the same. */
function sentencesOf(path: string): string[] {
  return linesOf(path).flatMap((line) => SENTENCE.exec(line)?.groups?.sentence ?? []);
}

function linesOf(path: string): string[] {
  return readFileSync(join(samples, path), 'utf8').split('\n');
}

function sharedRunsIndex(): ReadonlySet<string> {
  return new Set(publishedLines().flatMap((line) => runsOf(line)));
}

function repeatedRuns(sentence: string, known: ReadonlySet<string>): string[] {
  return runsOf(sentence).filter((run) => known.has(run));
}

/** All sequences with one more word than may be shared, in lower case; a shorter sentence is one sequence. */
function runsOf(text: string): string[] {
  const words =
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? [];
  const length = longestSharedRun + 1;
  if (words.length === 0) return [];
  if (words.length <= length) return [words.join(' ')];
  return Array.from({ length: words.length - length + 1 }, (_, start) =>
    words.slice(start, start + length).join(' '),
  );
}
