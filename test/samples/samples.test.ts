// The sample of IPT has what the published lists have, one for one, and says it in other words.

import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OutlineEntry, outlineOfFolder } from '../support/outline.ts';
import { type PublishedNode, plain, publishedLines, publishedLists, repositoryRoot } from './published.ts';

const samples = join(repositoryRoot, 'samples');
const published = publishedLists();
const domainIds = { basic: 'basic', meta: 'metacompetences' } as const;
/** How many of each the published lists have, so that a fault in reading them cannot pass for agreement. */
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
        it(`has the shape of "${activity.title}"`, () => {
          const entry = sampled()[index];
          assert.ok(entry, 'the activity is missing');
          assert.equal(shapeOf([entry]), shapeOf([activity]));
        });
      });
    });
  }
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

function domainsOf(framework: string): readonly OutlineEntry[] {
  const outline = outlineOfFolder(join(samples, framework));
  const found = outline.find((entry) => entry.kind === 'framework' && entry.id === framework);
  assert.ok(found, `the outline has no framework '${framework}'`);
  return found.children.filter((entry) => entry.kind === 'domain');
}

function activitiesOf(framework: string, domain: string): readonly OutlineEntry[] {
  const found = domainsOf(framework).find((entry) => entry.id === domain);
  assert.ok(found, `the framework has no domain '${domain}'`);
  return found.children.filter((entry) => entry.kind === 'activity');
}

function titleOf(node: Node): string {
  return plain(node.title ?? '');
}

/** One line a node, indented by depth. Titles and headings carry over and are told; statements are ours. */
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

/** Competences, prose and whatever else is a sentence. Titles, names and references are facts, and carry over. */
function sentencesOf(path: string): string[] {
  return readFileSync(join(samples, path), 'utf8')
    .split('\n')
    .map((line) => /^\s*(?:-(?: \[[^\]]*\])?|>|\?|note:|overarching:)\s+(.*)$/.exec(line)?.[1])
    .filter((sentence) => sentence !== undefined);
}

function sharedRunsIndex(): ReadonlySet<string> {
  return new Set(publishedLines().flatMap((line) => runsOf(line)));
}

function repeatedRuns(sentence: string, known: ReadonlySet<string>): string[] {
  return runsOf(sentence).filter((run) => known.has(run));
}

/** Every run of one word more than may be shared, in small letters; a shorter sentence is one run whole. */
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
