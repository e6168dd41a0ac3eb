import assert from 'node:assert/strict';
import { readConfiguration } from '../../server/src/engine/checking/configuration.ts';
import { findAttention } from '../../server/src/engine/diff/attention/findAttention.ts';
import { linesOfBlocks, readPasted } from '../../server/src/engine/import/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { lexiconOf } from '../../server/src/engine/language/watched/lexicons.ts';
import { renderText } from '../../server/src/engine/render/markdown.ts';
import { RULES } from '../../server/src/engine/rules/index.ts';
import { parseDocument } from '../../server/src/engine/syntax/index.ts';
import { linksOf } from '../../server/src/ide/links.ts';
import { assertLinear } from '../support/growth.ts';

const FRAMEWORK = 'framework f: F\n';
const ACTIVITY = `${FRAMEWORK}domain d: D\n  activity a: A\n`;

/** A possible content of a text: the initial amount, and what is done with it. */
interface Growth {
  readonly what: string;
  readonly count: number;
  run(count: number): unknown;
}

const GROWTHS: readonly Growth[] = [
  checked('a reference with this many letters', 5000, (n) => `${ACTIVITY}    - @${'n'.repeat(n)}\n`),
  checked('activities in domains that are not there', 200, (n) => {
    const domains = many(n, (i) => `domain d${i}: D\n`);
    return FRAMEWORK + domains + many(n, (i) => `activity a${i} in x${i}: A\n  - x\n`);
  }),
  checked('activities without a domain, beside domains', 200, (n) => {
    return FRAMEWORK + many(n, (i) => `domain d${i}: D\n`) + many(n, (i) => `activity a${i}: A\n  - x\n`);
  }),
  checked('values that are not declared, in one line', 2000, (n) => {
    const facet = `facet phase: ${many(n, (i) => `v${i}, `)}v\n`;
    return `${FRAMEWORK}${facet}domain d: D\n  activity a: A\n    phase: ${many(n, (i) => `w${i}, `)}w\n`;
  }),
  checked('values that are not declared, one a line', 1000, (n) => {
    const facet = `facet phase: ${many(n, (i) => `v${i}, `)}v\n`;
    return `${FRAMEWORK}${facet}domain d: D\n${many(n, (i) => `  activity a${i}: A\n    phase: w${i}\n`)}`;
  }),
  checked('exclamation marks in a guide', 5000, (n) => {
    const words = 'and some more words for everyone to read '.repeat(10);
    return `${FRAMEWORK}guide g: G\n  audience: service users\n  > ${words}${'!'.repeat(n)}a\n`;
  }),
  checked('comments that suppress what is not there', 2000, (n) => {
    return `${ACTIVITY}${many(n, (i) => `    // competence-ignore nosuch${i}: why\n`)}    - x\n`;
  }),
  checked('terms that begin with the same word', 500, (n) => {
    const terms = many(n, (i) => `  term t${i}: term x${i}\n`);
    return `${FRAMEWORK}glossary\n${terms}domain d: D\n  activity a: A\n${'    - term term term\n'.repeat(n)}`;
  }),
  checked('a word to avoid, in one line', 1000, (n) => {
    const glossary = 'glossary\n  term t: word\n    avoid: a\n';
    return `${FRAMEWORK}${glossary}domain d: D\n  activity a: A\n    - ${'a '.repeat(n)}\n`;
  }),
  checked('terms that all say to avoid one word', 200, (n) => {
    const terms = many(n, (i) => `  term t${i}: word${i}\n    avoid: a\n`);
    return `${FRAMEWORK}glossary\n${terms}domain d: D\n  activity a: A\n${many(n, (i) => `    - a ${i}\n`)}`;
  }),
  checked('words to avoid, all in one line', 500, (n) => {
    const terms = many(n, (i) => `  term t${i}: word${i}\n    avoid: a${i}\n`);
    return `${FRAMEWORK}glossary\n${terms}domain d: D\n  activity a: A\n    - ${many(n, (i) => `a${i} `)}\n`;
  }),
  checked('statements that say nearly the same', 1000, (n) => {
    const start = 'An ability to help the client to review goals, plans and risks before the session';
    return ACTIVITY + many(n, (i) => `    - ${start} ${i}\n`);
  }),
  checked('things that one activity requires', 1000, (n) => {
    return `${ACTIVITY}    requires: ${many(n, (i) => `@a${i}, `)}@a\n`;
  }),
  checked('things that one module covers', 1000, (n) => {
    const items = many(n, (i) => `    - [x${i}] x\n`);
    return `${ACTIVITY}${items}curriculum c: C\n  module m: M\n    covers: ${many(n, (i) => `@x${i}, `)}@a\n`;
  }),
  checked('statements with one id', 1000, (n) => ACTIVITY + many(n, (i) => `    - [x] x${i}\n`)),
  checked('headers in one file', 100, (n) => many(n, (i) => `framework f${i}: F\n`)),
  checked('double words in one line', 20_000, (n) => `${ACTIVITY}    - ${'x '.repeat(n)}\n`),
  checked('lines nested in each other', 1000, (n) => many(n, (i) => `${' '.repeat(i % 200)}- x${i}\n`)),
  {
    what: 'amendments of one statement',
    count: 300,
    run: (n) => {
      const workspace = new Workspace();
      workspace.open('g', 'framework g: G\ndomain d: D\n  activity a: A\n    - [x] x\n');
      workspace.open('f', `framework f: F\n  adapts: g\namend a\n${'  after [x]:\n    - y\n'.repeat(n)}`);
      return [workspace.framework('f'), workspace.problems('f')];
    },
  },
  {
    what: 'one statement repeated, compared in small steps',
    count: 3000,
    run: (n) => {
      const workspace = new Workspace();
      workspace.open('f', ACTIVITY + '    - An ability to speak plainly with the client\n'.repeat(n), {
        leaves: true,
      });
      while (!workspace.isComplete) workspace.checkPending(100);
      return workspace.firstProblems('f', 1001);
    },
  },
  {
    what: 'letters in one word of a page',
    count: 1500,
    run: (n) => renderText(undefined as never, 'a'.repeat(n)),
  },
  compared('words in two texts that differ everywhere', 1500, (n) => [
    many(n, (i) => `not all ${i} clients must sleep before `),
    many(n, (i) => `some therapist may increase ${i + n} after or `),
  ]),
  compared('pairs of words', 2000, (n) => ['both a and b '.repeat(n), 'not only a but also b '.repeat(n)]),
  compared('words in the opposite order', 2000, (n) => [
    many(n, (i) => `client ${i} `),
    many(n, (i) => `${n - 1 - i} client `),
  ]),
  linked('brackets that close after a DOI', 5000, (n) => `doi:10.1000/${')'.repeat(n)}`),
  linked('addresses that begin in each other', 500, (n) => `> ${'https://a.b/('.repeat(n)}`),
  linked('signs of a DOI without one', 2000, (n) => `> ${'doi '.repeat(n)}10./`),
  configured(
    'unknown rules in a configuration',
    10_000,
    (n) => `{"rules": {${many(n, (i) => `\n"no${i}": 1,`)}"x": 1}}`,
  ),
  configured('faults in a configuration', 5000, (n) => '!\n'.repeat(n)),
  pasted('lists in each other, in HTML', 1000, (n) => ({ html: `${'<ul><li>'.repeat(n)}x` })),
  pasted('closing tags after open ones, in HTML', 1000, (n) => ({
    html: '<ul><li>'.repeat(n) + '</b>'.repeat(8 * n),
  })),
  pasted('bold in bold, in HTML', 1000, (n) => ({ html: `<p>${'<b>x'.repeat(n)}</p>` })),
  pasted('headings in HTML', 1000, (n) => ({ html: `${'<h1>x</h1><p>y</p>'.repeat(n)}<ul><li>z</ul>` })),
  pasted('lines that go on with an item', 2000, (n) => ({ text: `- a\n${'  and so on\n'.repeat(n)}` })),
];

describe('limits', function () {
  this.timeout(120_000);

  for (const { what, count, run } of GROWTHS) {
    it(what, () => assertLinear(count, run));
  }

  it('list twenty words in a message, and the number of others', () => {
    const domains = many(30, (i) => `domain number-${i}: D\n`);
    const [problem] = problemsOf(`${FRAMEWORK}${domains}activity a in x: A\n`).filter(({ message }) =>
      message.startsWith("There is no domain 'x'"),
    );
    assert.match(problem?.message ?? '', / Use 'number-0', .*'number-19' or 10 more\.$/);
  });

  it('list a thousand problems of a configuration, and the number of others', () => {
    const { problems } = readConfiguration(`{"rules": {${many(1500, (i) => `"no${i}": 1,`)}"x": 1}}`, RULES);
    assert.equal(problems.length, 1001);
    assert.match(problems.at(-1)?.message ?? '', /^501 more problems in this file/);
  });

  it('list a thousand findings of one rule in a line, and the number of others', () => {
    const doubled = problemsOf(`${ACTIVITY}    - ${'x '.repeat(3000)}\n`).filter(
      ({ rule }) => rule.id === 'doubled-word',
    );
    assert.equal(doubled.length, 1000);
    assert.match(doubled.at(-1)?.message ?? '', / 500 more like this are not listed\.$/);
  });

  it('report a term that is too long to be found', () => {
    const long = problemsOf(`${FRAMEWORK}glossary\n  term t: ${'long '.repeat(60)}\n`);
    assert.ok(long.some(({ message }) => message.startsWith('This term is over 200 characters long')));
  });

  it('read HTML that is nested too deeply as plain text', () => {
    const html = `${'<div>'.repeat(100_000)}x`;
    assert.deepEqual(readPasted({ html, text: '• a\n• b' }), readPasted({ text: '• a\n• b' }));
  });
});

function checked(what: string, count: number, textOf: (count: number) => string): Growth {
  return { what, count, run: (n) => problemsOf(textOf(n)) };
}

function configured(what: string, count: number, textOf: (count: number) => string): Growth {
  return { what, count, run: (n) => readConfiguration(textOf(n), RULES) };
}

function compared(what: string, count: number, textsOf: (count: number) => [string, string]): Growth {
  return { what, count, run: (n) => findAttention(...textsOf(n), lexiconOf('en')) };
}

function linked(what: string, count: number, textOf: (count: number) => string): Growth {
  return { what, count, run: (n) => linksOf(parseDocument(textOf(n))) };
}

function pasted(
  what: string,
  count: number,
  of: (count: number) => Parameters<typeof readPasted>[0],
): Growth {
  return {
    what,
    count,
    run: (n) =>
      linesOfBlocks(readPasted(of(n))?.blocks ?? [], { place: 'top', column: 0, nameFor: () => 'x' }),
  };
}

function problemsOf(text: string) {
  const workspace = new Workspace();
  workspace.open('f.competence', text);
  return workspace.problems('f.competence');
}

function many(count: number, each: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => each(index)).join('');
}
