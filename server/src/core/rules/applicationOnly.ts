import { oneSidedActivity } from './oneSidedActivity.ts';

export const applicationOnly = oneSidedActivity({
  id: 'application-only',
  has: 'application',
  lacks: 'knowledge',
  summary: 'An activity with an Application section and no Knowledge section',
  why: 'Knowledge helps practitioners see why they do what they do. An activity that lists skills alone may be half written, or may rest on knowledge that stands elsewhere: then say so with `requires:`.',
  statement: 'An ability to explain the phases of therapy to the client',
  other: 'An ability to draw on knowledge of the phases of therapy',
});
