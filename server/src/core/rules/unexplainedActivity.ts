import { coverageRule } from './coverageRule.ts';

export const unexplainedActivity = coverageRule({
  id: 'unexplained-activity',
  facts: 'explains',
  summary: 'An activity that no guide explains',
  why: 'A leaflet tells service users what they may expect. An activity that none of its topics explains is something that will be done with them, and that they have not been told of.',
  partial: `guide leaflet: What you can expect
  topic: Starting off
    explains: @engage
    > Your therapist will make you feel welcome.`,
  whole: `guide leaflet: What you can expect
  topic: Starting off
    explains: @basic
    > Your therapist will make you feel welcome.`,
  messageFor: (activity) => `No guide explains the activity '${activity}'.`,
});
