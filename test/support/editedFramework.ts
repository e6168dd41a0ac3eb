/** A framework as it was committed. */
export const IPT = `framework ipt: IPT
  version: 1.2.0
domain basic: Basic competences
  activity engage: Ability to engage
    knowledge:
      - Knowledge of alliance
    application:
      - [direct] An ability to speak plainly
      - [calm] An ability not to judge
      - [warm] An ability to be warm
domain special: Special competences
  activity end: Ability to end
    evidence: @manual
    - An ability to say goodbye
source manual: A manual
`;
/** An adaptation of it. */
export const IPT_A = `framework ipt-a: IPT-A
  adapts: ipt
amend engage
  reword [direct]: An ability to speak plainly with young people
`;
/** The framework after an author has edited it: a version, a rewording, a removal and an addition. */
export const EDITED = IPT.replace('  version: 1.2.0', '  version: 1.3.0')
  .replace('An ability not to judge', 'An ability to judge')
  .replace('      - [warm] An ability to be warm\n', '')
  .replace('An ability to say goodbye', 'An ability to say goodbye\n    - [new] An ability to look ahead');
