import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import peggy from 'peggy';
import { checkSync, type Diagnostics } from 'recheck';
import { expressionsIn, expressionsOf, type SourceExpression } from '../support/regularExpressions.ts';

/** The folders of the product's scripts. */
const SOURCES = ['server/src', 'client/extension', 'client/viewer', 'client/site', 'action'];

const GRAMMAR = 'grammar/competence.peggy';
const CONFIGURATION = 'syntaxes/language-configuration.json';

/** The limit for a bounded text, in processor time: far above quadratic time, and far below exponential time. */
const MOST_MILLISECONDS = 1000;

/** How often the attack is repeated when it is tried step by step, so that exponential time is seen before it hurts. */
const SHORT = { least: 10, most: 500, step: 1.1 };
/** How often it is repeated after that. */
const REPETITIONS = [5_000, 50_000] as const;
/** Ten times the text takes a linear expression ten times as long, and a quadratic one a hundred times. */
const MOST_GROWTH = 30;
/** Times below this, in milliseconds, depend more on the machine than on the expression. */
const FLOOR = 5;
/** The time limit of recheck for one expression. A proof takes it a second, on a busy machine some minutes. */
const PATIENCE = 300_000;

/**
 * recheck proves that an expression takes linear time, or finds a text for which it does not. A slow expression needs a
 * comment with the maximum number of characters it is used on: then the worst text of that length is tried. Results
 * that recheck finds by trying random texts can be wrong, so they only count if the expression, timed on that text, is
 * slow.
 */
describe('regular expressions', function () {
  this.timeout(3_600_000);

  it('of the source take time in proportion to the text, or are limited to short texts', () => {
    expectHarmless(expressionsIn(SOURCES));
  });

  it('of the grammar take time in proportion to the text', () => {
    const parser = peggy.generate(readFileSync(GRAMMAR, 'utf8'), { output: 'source', format: 'es' });
    const expressions = expressionsOf(GRAMMAR, parser);
    assert.ok(expressions.length > 8);
    expectHarmless(expressions);
  });

  it('of the language configuration take time in proportion to the text', () => {
    const expressions = expressionsInJson(JSON.parse(readFileSync(CONFIGURATION, 'utf8')));
    assert.ok(expressions.length > 8);
    expectHarmless(expressions);
  });

  it('are not reported as slow if the given text takes no time', () => {
    const attack = { pumps: [{ prefix: 'x', pump: ' ', bias: 0 }], suffix: 'x' };
    assert.equal(isSlow(/^\s+$/, attack), false);
    assert.equal(isSlow(/\s+$/, attack), true);
    assert.equal(isSlow(/^x(?:\s|\s\s)+$/, attack), true);
  });

  it('that are slow are found anywhere', () => {
    const slow = expressionsOf('a.ts', "const a: RegExp = /\\s+$/;\nconst b = [new RegExp('(a+)+$', 'i')];");
    assert.deepEqual(
      slow.map(({ source, flags }) => [
        source,
        flags,
        faultOf({ file: '', source, flags, bound: undefined })?.slice(0, 4),
      ]),
      [
        ['\\s+$', '', 'With'],
        ['(a+)+$', 'i', 'With'],
      ],
    );
    assert.equal(expressionsOf('a.ts', '// Bounded: 20 characters.\nconst a = /\\s+$/;')[0]?.bound, 20);
  });
});

function expectHarmless(expressions: readonly SourceExpression[]): void {
  const unlike = new Map(expressions.map((each) => [`/${each.source}/${each.flags} ${each.bound}`, each]));
  const faults = [...unlike].flatMap(([name, expression]) => {
    const fault = faultOf(expression);
    return fault === undefined ? [] : `${expression.file}: ${name}: ${fault}`;
  });
  assert.deepEqual(faults, []);
}

/** The problem with an expression; undefined if there is none. */
function faultOf({ source, flags, bound }: SourceExpression): string | undefined {
  // Without a repetition there is only one way to match.
  if (!/[*+{]/.test(source)) return undefined;
  const found = checkSync(source, flags, { timeout: PATIENCE, randomSeed: 1 });
  if (found.status === 'safe') return undefined;
  if (found.status === 'unknown') {
    return found.error.kind === 'timeout'
      ? `recheck has not come to an end after ${PATIENCE / 1000} s. Make the expression simpler, or try again on a machine that is less busy.`
      : `Its time cannot be determined (${found.error.kind}).`;
  }
  const expression = new RegExp(source, flags);
  if (bound === undefined) {
    if (!isSlow(expression, found.attack)) return undefined;
    return `With ${found.attack.pattern} it takes ${found.complexity.type} time.`;
  }
  const taken = timeOf(expression, worstText(found.attack, bound));
  return taken < MOST_MILLISECONDS ? undefined : `A text of ${bound} characters takes ${taken} ms.`;
}

type Attack = Pick<Extract<Diagnostics, { status: 'vulnerable' }>['attack'], 'pumps' | 'suffix'>;

/** Whether the time that an expression takes grows clearly faster than the text of an attack. */
function isSlow(expression: RegExp, attack: Attack): boolean {
  const timeAt = (length: number): number => timeOf(expression, repeated(attack, length));
  for (let length = SHORT.least; length <= SHORT.most; length = Math.ceil(length * SHORT.step)) {
    if (timeAt(length) > MOST_MILLISECONDS) return true;
  }
  let before = timeAt(SHORT.most);
  for (const length of REPETITIONS) {
    const now = timeAt(length);
    if (now > MOST_GROWTH * Math.max(before, FLOOR)) return true;
    before = now;
  }
  return false;
}

function repeated({ pumps, suffix }: Attack, times: number): string {
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
}

/** The text that recheck found, with as many repetitions as there is room for. */
function worstText({ pumps, suffix }: Attack, length: number): string {
  const pumped = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length);
  const times = Math.max(1, Math.floor((length - fixed) / pumped));
  return repeated({ pumps, suffix }, times);
}

function timeOf(expression: RegExp, text: string): number {
  const start = process.cpuUsage();
  expression.exec(text);
  const { user } = process.cpuUsage(start);
  return user / 1000;
}

/** The expressions of a language configuration: every text under a name that ends in `Text`, `pattern` or `markers`. */
function expressionsInJson(value: unknown, name = ''): SourceExpression[] {
  if (typeof value === 'string' && /^(?:pattern|beforeText|afterText|previousLineText)$/.test(name)) {
    return [
      { file: CONFIGURATION, source: value, flags: value.includes('\\p{') ? 'u' : '', bound: undefined },
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => expressionsInJson(child, key));
}
