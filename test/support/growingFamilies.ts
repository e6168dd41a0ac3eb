/** Paths and texts of files. */
export type Files = readonly (readonly [path: string, text: string])[];

/**
 * Frameworks that each include a domain of the next one and, in their own domain, an activity; the last includes the
 * first.
 */
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

/** Frameworks that include each other, with this many lines in each. */
export function denseCircle(frameworks: number, lines: number): Files {
  return made(frameworks, (index) => {
    const includes = Array.from({ length: lines }, (_, line) => {
      const other = (index + 1 + line) % frameworks;
      return `include @f${other}/d${other}\n`;
    });
    return `framework f${index}: F\ndomain d${index}: D\n  activity a${index}: A\n    - An ability\n${includes.join('')}`;
  });
}

/** Frameworks that each include the domain of the one before, with everything it includes. */
export function chainOfIncludes(size: number): Files {
  return made(size, (index) => {
    const [uses, include] =
      index === 0 ? ['', ''] : [`  uses: f${index - 1}\n`, `  include @f${index - 1}/d${index - 1}\n`];
    return `framework f${index}: F\n${uses}domain d${index}: D\n${include}  activity a${index}: A\n    - An ability\n`;
  });
}

/** Frameworks that each include the domain of the one before twice, with everything it includes. */
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

/** Frameworks that each adapt the one before, and include all of it twice. */
export function doublingAdaptations(size: number): Files {
  return made(size, (index) => {
    const [adapts, included] =
      index === 0
        ? ['', '  activity a: A\n    - An ability\n']
        : [`  adapts: f${index - 1}\n`, `  include @f${index - 1}/d${index - 1}\n`.repeat(2)];
    return `framework f${index}: F\n${adapts}domain d${index}: D\n${included}`;
  });
}

/** A framework whose domains include the same activity this many times. */
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

/** Frameworks that each adapt the one before. */
export function chainOfAdaptations(size: number): Files {
  return made(size, (index) => adaptation(index, index === 0 ? undefined : index - 1));
}

/** Frameworks that each adapt the next one; the last adapts the first. */
export function ringOfAdaptations(size: number): Files {
  return made(size, (index) => adaptation(index, (index + 1) % size));
}

/** A framework with this many adaptations. */
export function adaptationsOfOne(size: number): Files {
  return made(size + 1, (index) => adaptation(index, index === 0 ? undefined : 0));
}

/** Files that each claim to be the framework. */
export function filesWithOneHeader(size: number): Files {
  return made(
    size,
    (index) => `framework f: F\ndomain d${index}: D\n  activity a${index}: A\n    - An ability\n`,
  );
}

/** One framework in this many files of forty competences. */
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
