import { circularRule } from '../templates/circularRule.ts';

export const circularInclude = circularRule({
  id: 'circular-include',
  summary: 'Frameworks that include each other in a circle',
  why: 'An included part is edited in one framework and shown in the other. If two frameworks include each other, neither can be put together. Until the circle is broken, each only shows those parts of the others that do not depend on it.',
  isKind: ({ kind }) => kind === 'include',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
  uses: generic
domain generic: Generic competences
  include @generic/alliance
          ^^^^^^^^^^^^^^^^^
domain basic: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly with the client
=== generic.competence
framework generic: Generic competences
  uses: ipt
domain basics: Basics
  activity alliance: Ability to build an alliance
    - An ability to be warm
  include @ipt/engage
          ^^^^^^^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
  uses: generic
domain generic: Generic competences
  include @generic/alliance
=== generic.competence
framework generic: Generic competences
domain basics: Basics
  activity alliance: Ability to build an alliance
    - An ability to be warm
`,
  ],
});
