import { coverageRule } from '../templates/coverageRule.ts';

export const uncoveredActivity = coverageRule({
  id: 'uncovered-activity',
  facts: 'covers',
  summary: 'An activity that no course covers',
  why: 'A course based on a framework must teach all of it. If no module covers an activity, the course has a gap, or a `covers:` line was forgotten.',
  partial: `curriculum level-a: Level A course
  module one: First day
    covers: @engage`,
  whole: `curriculum level-a: Level A course
  module one: First day
    covers: @engage, @keep`,
  messageFor: (activity) =>
    `No course covers the activity '${activity}'. Add 'covers: @${activity}' to a module.`,
});
