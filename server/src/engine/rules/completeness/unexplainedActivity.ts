import { coverageRule } from '../templates/coverageRule.ts';

export const unexplainedActivity = coverageRule({
  id: 'unexplained-activity',
  facts: 'explains',
  summary: 'An activity that no guide explains',
  why: 'A leaflet tells service users what to expect. If no topic explains an activity, it will come as a surprise to them.',
  partial: `guide leaflet: What you can expect
  topic: Starting off
    explains: @engage
    > Your therapist will make you feel welcome.`,
  whole: `guide leaflet: What you can expect
  topic: Starting off
    explains: @basic
    > Your therapist will make you feel welcome.`,
  messageFor: (activity) =>
    `No guide explains the activity '${activity}'. Add 'explains: @${activity}' to a topic.`,
});
