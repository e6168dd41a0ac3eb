import fc from 'fast-check';

/** Files by their paths. */
export type Family = Readonly<Record<string, string>>;

/** Ids so near to each other that one is offered for the other. */
const ids = fc.constantFrom('alpha', 'alphas', 'beta', 'betas', 'gamma', 'delta', 'delat');
const names = fc.constantFrom('basic', 'engage', 'engagee', 'focus', 'alpha', 'end');

const opening = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(ids).map(([id]) => `framework ${id}: Framework of ${id}`) },
  { weight: 4, arbitrary: fc.tuple(ids).map(([id]) => `part of ${id}`) },
  fc.constantFrom(
    'framework: Without an id',
    'part of',
    '',
    '// a comment',
    '\uFEFFpart of beta',
    'framwork beta: B',
  ),
);

const line = fc.oneof(
  fc.tuple(fc.constantFrom('uses', 'adapts', 'Uses'), ids).map(([name, id]) => `  ${name}: ${id}`),
  fc.tuple(ids, names).map(([id, name]) => `include @${id}/${name}`),
  fc.tuple(names, names).map(([id, into]) => `activity ${id} in ${into}: Ability to ${id} the client`),
  fc.tuple(names).map(([id]) => `domain ${id}: The ${id} of it`),
  fc.tuple(ids, names).map(([id, name]) => `  - An ability to do as (@${id}/${name}) says`),
  fc.tuple(names).map(([name]) => `  - [${name}] An ability to look at @${name}  twice`),
  fc.tuple(ids).map(([id]) => `  - An ability to read @${id}, and the the rest`),
  fc.tuple(names).map(([name]) => `amend ${name}`),
  fc.tuple(ids, names).map(([id, name]) => `  requires: @${id}/${name}`),
  fc.tuple(ids).map(([id]) => `    framework ${id}: Not at the top`),
  fc.tuple(ids).map(([id]) => `  part of ${id}`),
  fc.constantFrom(
    '',
    '  -',
    'facet phase: initial, middle',
    '// competence-ignore empty-activity: for a test',
    '  uses:',
    '? Is that so',
  ),
);

const text = fc
  .tuple(opening, fc.array(line, { maxLength: 9 }), fc.constantFrom('\n', '\n', '\r\n', '\r'))
  .map(([first, rest, end]) => [first, ...rest, ''].join(end));

/** Files of frameworks that may have to do with each other, and may be wrong in every way that has to do with it. */
export const families: fc.Arbitrary<Family> = fc
  .array(text, { minLength: 1, maxLength: 9 })
  .map((texts) => Object.fromEntries(texts.map((each, index) => [`${index}.competence`, each])));
