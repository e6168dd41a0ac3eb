/** A framework with one element of most kinds, for tests of its symbols. */
export const FRAMEWORK_WITH_SYMBOLS = `
framework ipt: Interpersonal Psychotherapy
  version: 1.0.0
facet phase: initial, middle

domain basic: Basic competences
  > What every session rests on.
  activity engage: Ability to engage the client
    phase: initial
    knowledge:
      - An ability to draw on knowledge of depression
    application:
      group alliance: Ability to form an alliance
        - [plain] An ability to speak plainly:
          - with patience

source lemma: Competences for IPT
`;
