import { circularRule } from '../templates/circularRule.ts';

export const circularAdapts = circularRule({
  id: 'circular-adapts',
  summary: 'Frameworks that adapt each other in a circle',
  why: 'An adaptation is a changed version of its base. If the base is itself an adaptation of the adaptation, there is nothing to start from. Until the circle is broken, each only inherits those parts of the others that do not depend on it.',
  isKind: ({ property }) => property === 'adapts',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
  adapts: ipt-a
          ^^^^^
=== ipt-a.competence
framework ipt-a: Interpersonal Psychotherapy for Adolescents
  adapts: ipt
          ^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
=== ipt-a.competence
framework ipt-a: Interpersonal Psychotherapy for Adolescents
  adapts: ipt
`,
  ],
});
