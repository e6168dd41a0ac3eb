import { oneSidedActivity } from '../templates/oneSidedActivity.ts';

export const knowledgeOnly = oneSidedActivity({
  id: 'knowledge-only',
  has: 'knowledge',
  lacks: 'application',
  summary: 'An activity with a Knowledge section but no Application section',
  why: 'Competence means putting knowledge to use. An activity that only lists knowledge may be unfinished, unless its title says that it is about knowledge.',
  statement: 'An ability to draw on knowledge of the phases of therapy',
  other: 'An ability to explain the phases of therapy to the client',
});
