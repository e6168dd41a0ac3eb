import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { LEVELS, PRESETS, readConfiguration } from '../../server/src/engine/checking/configuration.ts';
import { RULES } from '../../server/src/engine/rules/index.ts';
import { repositoryRoot } from '../samples/published.ts';

const GOOD: readonly unknown[] = [
  {},
  { $schema: 'https://example.org/competence.schema.json' },
  ...PRESETS.map((preset) => ({ extends: preset })),
  { rules: {} },
  ...LEVELS.map((level) => ({ rules: { 'open-question': level } })),
  ...LEVELS.map((level) => ({ rules: { 'open-question': { severity: level } } })),
  { rules: { 'open-question': {} } },
  { extends: 'ucl-core', rules: Object.fromEntries(RULES.map(({ id }) => [id, 'off'])) },
  ...optionValues(({ minimum, maximum, default: usual }) => [minimum, maximum, usual]),
  { lookFirst: {} },
  {
    lookFirst: {
      people: ['care coordinator'],
      opposites: [['inpatient', 'outpatient']],
      words: ['under supervision'],
    },
  },
];

const BAD: readonly unknown[] = [
  [],
  'recommended',
  7,
  null,
  { extend: 'recommended' },
  { extends: 'strict' },
  { extends: null },
  { extends: ['recommended'] },
  { rule: {} },
  { rules: [] },
  { rules: 'off' },
  { rules: { 'open-questions': 'off' } },
  { rules: { 'open-question': 'of' } },
  { rules: { 'open-question': 'Off' } },
  { rules: { 'open-question': null } },
  { rules: { 'open-question': 0 } },
  { rules: { 'open-question': true } },
  { rules: { 'open-question': ['off'] } },
  { rules: { 'open-question': { severity: 'loud' } } },
  { rules: { 'open-question': { level: 'off' } } },
  { rules: { 'open-question': { words: 60 } } },
  { lookFirst: ['carer'] },
  { lookFirst: { person: ['carer'] } },
  { lookFirst: { people: 'carer' } },
  { lookFirst: { people: [''] } },
  { lookFirst: { people: [7] } },
  { lookFirst: { words: ['x'.repeat(101)] } },
  { lookFirst: { words: Array.from({ length: 1001 }, (_, index) => `word ${index}`) } },
  { lookFirst: { opposites: ['inpatient', 'outpatient'] } },
  { lookFirst: { opposites: [['inpatient']] } },
  { lookFirst: { opposites: [['a', 'b', 'c']] } },
  ...RULES.map(({ id }) => ({ rules: { [id]: { nothing: 1 } } })),
  ...optionValues(({ minimum, maximum }) => [minimum - 1, maximum + 1, `${minimum}`, null, [minimum], true]),
];

describe('the schema of competence.json', () => {
  const schema = JSON.parse(readFileSync(join(repositoryRoot, 'schemas/competence.schema.json'), 'utf8'));
  // VS Code has additional keywords.
  const isValid = new Ajv({ strict: false }).compile(schema);

  for (const configuration of GOOD) {
    const text = JSON.stringify(configuration);
    it(`accepts ${text.slice(0, 100)}, as the reader does`, () => {
      assert.deepEqual(readConfiguration(text, RULES).problems, []);
      assert.ok(isValid(configuration), JSON.stringify(isValid.errors));
    });
  }

  for (const configuration of BAD) {
    const text = JSON.stringify(configuration);
    it(`refuses ${text}, as the reader does`, () => {
      assert.notDeepEqual(readConfiguration(text, RULES).problems, []);
      assert.ok(!isValid(configuration));
    });
  }

  it('describes what every rule reports', () => {
    const { properties } = schema.properties.rules;
    assert.deepEqual(
      Object.keys(properties),
      RULES.map(({ id }) => id),
    );
    for (const { id, summary } of RULES) {
      assert.ok(properties[id].description.startsWith(summary));
    }
  });
});

/** Configurations that set each option there is to each of some values. */
function optionValues(
  valuesFor: (option: {
    readonly minimum: number;
    readonly maximum: number;
    readonly default: number;
  }) => readonly unknown[],
): unknown[] {
  return RULES.flatMap(({ id, options = {} }) =>
    Object.entries(options).flatMap(([name, option]) =>
      valuesFor(option).map((value) => ({ rules: { [id]: { [name]: value } } })),
    ),
  );
}
