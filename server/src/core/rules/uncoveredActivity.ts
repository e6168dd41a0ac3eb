import { coverageRule } from './coverageRule.ts';

export const uncoveredActivity = coverageRule({
  id: 'uncovered-activity',
  facts: 'covers',
  summary: 'An activity that no module of a curriculum covers',
  why: 'A course that claims a framework must teach all of it. An activity that no module covers is a gap in the course, or a `covers:` line that was forgotten.',
  partial: `curriculum level-a: Level A course
  module one: First day
    covers: @engage`,
  whole: `curriculum level-a: Level A course
  module one: First day
    covers: @engage, @keep`,
  messageFor: (activity) => `No module covers the activity '${activity}'.`,
});
