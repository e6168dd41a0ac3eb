import { circularRule } from './circularRule.ts';

export const circularAdapts = circularRule({
  id: 'circular-adapts',
  verb: 'takes over',
  summary: 'Frameworks that adapt each other in a circle',
  why: 'An adaptation is its base, changed. When the base is itself an adaptation of the adaptation, nothing is left to begin from. Until the circle is broken, each takes over from the others only what they have without it.',
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
