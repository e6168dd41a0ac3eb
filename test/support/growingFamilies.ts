/** Paths and texts of files. */
export type Files = readonly (readonly [path: string, text: string])[];

/** Frameworks of which each includes a domain of the next and, in its own domain, an activity; the last, of the first. */
export function ringOfIncludes(size: number): Files {
  return made(size, (index) => {
    const next = (index + 1) % size;
    return `framework f${index}: F
  uses: f${next}
include @f${next}/d${next}
domain d${index}: D
  include @f${next}/a${next}
  activity a${index}: A
    - [i${index}] An ability
`;
  });
}

/** Frameworks that include each other, so many lines in each. */
export function denseCircle(frameworks: number, lines: number): Files {
  return made(frameworks, (index) => {
    const includes = Array.from({ length: lines }, (_, line) => {
      const other = (index + 1 + line) % frameworks;
      return `include @f${other}/d${other}\n`;
    });
    return `framework f${index}: F\ndomain d${index}: D\n  activity a${index}: A\n    - An ability\n${includes.join('')}`;
  });
}

/** Frameworks of which each includes the domain of the one before, with all that this includes. */
export function chainOfIncludes(size: number): Files {
  return made(size, (index) => {
    const [uses, include] =
      index === 0 ? ['', ''] : [`  uses: f${index - 1}\n`, `  include @f${index - 1}/d${index - 1}\n`];
    return `framework f${index}: F\n${uses}domain d${index}: D\n${include}  activity a${index}: A\n    - An ability\n`;
  });
}

/** Frameworks of which each includes the domain of the one before twice, with all that this includes. */
export function doublingIncludes(size: number): Files {
  return made(size, (index) => {
    const before = index - 1;
    const included =
      index === 0
        ? '  activity a: A\n    - An ability\n'
        : `  include @f${before}/d${before}\n  include @f${before}/d${before}\n`;
    return `framework f${index}: F\ndomain d${index}: D\n${included}`;
  });
}

/** Frameworks of which each adapts the one before, and includes all of it twice. */
export function doublingAdaptations(size: number): Files {
  return made(size, (index) => {
    const [adapts, included] =
      index === 0
        ? ['', '  activity a: A\n    - An ability\n']
        : [`  adapts: f${index - 1}\n`, `  include @f${index - 1}/d${index - 1}\n`.repeat(2)];
    return `framework f${index}: F\n${adapts}domain d${index}: D\n${included}`;
  });
}

/** A framework in whose domains the same activity is included, so many times. */
export function repeatedInclude(times: number): Files {
  const domains = Array.from({ length: times }, (_, index) => `domain d${index}: D\n  include @f0/a\n`);
  return [
    ['f0.competence', 'framework f0: F\ndomain d: D\n  activity a: A\n    - An ability\n'],
    ['f1.competence', `framework f1: F\n${domains.join('')}`],
  ];
}

/** A framework that includes all activities of another, one by one. */
export function differentIncludes(activities: number): Files {
  const numbers = Array.from({ length: activities }, (_, index) => index);
  const shared = numbers.map((index) => `  activity a${index}: A\n    - An ability\n`);
  const includes = numbers.map((index) => `  include @f0/a${index}\n`);
  return [
    ['f0.competence', `framework f0: F\ndomain d: D\n${shared.join('')}`],
    ['f1.competence', `framework f1: F\ndomain e: E\n${includes.join('')}`],
  ];
}

/** Frameworks of which each adapts the one before. */
export function chainOfAdaptations(size: number): Files {
  return made(size, (index) => adaptation(index, index === 0 ? undefined : index - 1));
}

/** Frameworks of which each adapts the next; the last, the first. */
export function ringOfAdaptations(size: number): Files {
  return made(size, (index) => adaptation(index, (index + 1) % size));
}

/** A framework, and so many others that adapt it. */
export function adaptationsOfOne(size: number): Files {
  return made(size + 1, (index) => adaptation(index, index === 0 ? undefined : 0));
}

/** Files of which each claims to be the framework. */
export function filesWithOneHeader(size: number): Files {
  return made(
    size,
    (index) => `framework f: F\ndomain d${index}: D\n  activity a${index}: A\n    - An ability\n`,
  );
}

/** One framework in so many files of forty competences. */
export function filesOfOneFramework(size: number): Files {
  return made(size, (index) => {
    const items = Array.from({ length: 40 }, (_, item) => `  - An ability to do ${item} of ${index}\n`);
    const opening = index === 0 ? 'framework f: F\ndomain d: D\n' : 'part of f\n';
    return `${opening}activity a${index} in d: A\n${items.join('')}`;
  });
}

function adaptation(index: number, base: number | undefined): string {
  const [adapts, amend] =
    base === undefined ? ['', ''] : [`  adapts: f${base}\n`, `amend a${base}\n  retitle: Another\n`];
  return `framework f${index}: F\n${adapts}domain d${index}: D\n  activity a${index}: A\n    - [i${index}] An ability\n${amend}`;
}

function made(size: number, textOf: (index: number) => string): Files {
  return Array.from({ length: size }, (_, index) => [`f${index}.competence`, textOf(index)] as const);
}
