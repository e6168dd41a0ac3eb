import type { Fact } from '../../index/facts.ts';
import { AGREED } from '../../model/properties.ts';
import { propertyOf } from '../../syntax/ownProperty.ts';
import { publishedRule } from '../templates/publishedRule.ts';

const NONE: ReadonlySet<Fact> = new Set();

export const publishedWithoutAgreement = publishedRule({
  id: 'published-without-agreement',
  severity: 'information',
  factsIn: ({ agreements, numbered, unnumbered }) => {
    const isPartly = agreements.size > 0 && agreements.size < numbered.size + unnumbered.size;
    return isPartly ? new Set([...numbered, ...unnumbered]) : NONE;
  },
  isFound: (node) => propertyOf(node, AGREED)?.text === undefined,
  summary: 'A published framework in which some competences are agreed and others are not',
  why: "A group that agrees a draft statement by statement marks each with 'agreed:'. A competence without it was either forgotten, or added after the group had finished.",
  line: `- [plainly] An ability to speak plainly
      agreed: 2026-05-03
    - [pace] An ability to follow the pace of the client`,
  corrected: `- [plainly] An ability to speak plainly
      agreed: 2026-05-03
    - [pace] An ability to follow the pace of the client
      agreed: 2026-05-10`,
  messageFor: (count) =>
    `This framework is published, but ${count === 1 ? 'one competence is not agreed, although others are. Agree it' : `${count} competences are not agreed, although others are. Agree them`}, or change the status.`,
  placeMessage: 'This competence is not agreed.',
});
