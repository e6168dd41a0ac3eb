import { oneSidedActivity } from './oneSidedActivity.ts';

export const knowledgeOnly = oneSidedActivity({
  id: 'knowledge-only',
  has: 'knowledge',
  lacks: 'application',
  summary: 'An activity with a Knowledge section and no Application section',
  why: 'Knowing is not doing: what marks out competence is that knowledge is put to use. An activity that lists knowledge alone may be half written, unless its title says that it is about knowledge.',
  statement: 'An ability to draw on knowledge of the phases of therapy',
  other: 'An ability to explain the phases of therapy to the client',
});
