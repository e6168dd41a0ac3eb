/** A framework without problems. */
export const CLEAN = `framework ipt: Interpersonal Psychotherapy
  version: 1.0.0
  status: draft
  language: en-GB
  author: Alessandra Lemma

domain basic: Basic competences

activity engage in basic: Ability to engage the client
  - An ability to speak plainly
`;

/** The same, with one error in its last line. */
export const FAULTY = `${CLEAN}  -\n`;

/** Another part of that framework, also without problems. */
export const PART = `part of ipt

activity end in basic: Ability to end the therapy
  - An ability to look back on what was achieved
`;
