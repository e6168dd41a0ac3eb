/**
 * The JSON schema of competence.json, generated from the rules, so that editors complete and explain exactly what is
 * read.
 * @param {import('./loadCore.mjs').Core} core
 * @returns {[string, string][]}
 */
export function makeConfigurationSchema({
  LEVELS,
  LOOK_FIRST_LISTS,
  LONGEST_WORD,
  MOST_WORDS,
  PRESETS,
  RULES,
}) {
  const word = { type: 'string', minLength: 1, maxLength: LONGEST_WORD };
  /** @param {string} description @param {object} items */
  const listOf = (description, items) => ({ description, type: 'array', items, maxItems: MOST_WORDS });
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Competence',
    description:
      'The settings for the frameworks in a folder: the severity and options of the rules, and words to look at first. Made from the rules by `npm run generate`.',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'The schema of this file, for editors that ask for it.' },
      extends: {
        description: 'The set of rules to start from.',
        enum: PRESETS,
        default: 'recommended',
        enumDescriptions: PRESETS.map((preset) => PRESET_WORDS[preset]),
      },
      rules: {
        description: 'Settings for single rules.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(RULES.map((rule) => [rule.id, schemaOf(rule)])),
      },
      lookFirst: {
        description: 'Words that reviewers look at first when a comparison shows that they changed.',
        type: 'object',
        additionalProperties: false,
        properties: {
          people: listOf(LOOK_FIRST_LISTS.people, word),
          opposites: listOf(LOOK_FIRST_LISTS.opposites, {
            type: 'array',
            items: word,
            minItems: 2,
            maxItems: 2,
          }),
          words: listOf(LOOK_FIRST_LISTS.words, word),
        },
      },
    },
    definitions: {
      level: {
        description: 'The severity of the problems that the rule reports, or off.',
        enum: LEVELS,
        enumDescriptions: LEVELS.map((level) => LEVEL_WORDS[level]),
      },
    },
  };
  return [['schemas/competence.schema.json', `${JSON.stringify(schema, undefined, 2)}\n`]];
}

const PRESET_WORDS = {
  recommended: 'Rules for every framework.',
  'ucl-core': 'Also the house style of the lists published by University College London.',
};

const LEVEL_WORDS = {
  error: 'It must be fixed.',
  warning: 'It should be fixed.',
  information: 'Worth knowing.',
  hint: 'A suggestion.',
  off: 'The rule is off.',
};

const LEVEL = { $ref: '#/definitions/level' };

/** @param {import('../../server/src/engine/checking/index.ts').Rule} rule */
function schemaOf({ severity, preset, summary, options = {} }) {
  const first = preset ? `off, with ${preset} ${severity}` : severity;
  return {
    description: `${summary}. By default: ${first}.`,
    anyOf: [
      LEVEL,
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          severity: LEVEL,
          ...Object.fromEntries(
            Object.entries(options).map(([name, option]) => [name, optionSchema(option)]),
          ),
        },
      },
    ],
  };
}

/** @param {import('../../server/src/engine/checking/rule.ts').OptionDefinition} option */
function optionSchema({ summary, minimum, maximum, default: usual }) {
  return { description: summary, type: 'number', minimum, maximum, default: usual };
}
