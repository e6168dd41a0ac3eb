import { oneSidedActivity } from '../templates/oneSidedActivity.ts';

export const applicationOnly = oneSidedActivity({
  id: 'application-only',
  has: 'application',
  lacks: 'knowledge',
  summary: 'An activity with an Application section but no Knowledge section',
  why: 'Knowledge helps practitioners understand why they do what they do. An activity that only lists skills may be unfinished, or may depend on knowledge in another activity: refer to it with `requires:`.',
  statement: 'An ability to explain the phases of therapy to the client',
  other: 'An ability to draw on knowledge of the phases of therapy',
});
