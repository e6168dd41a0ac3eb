/** Said at the top of each file, so that nobody mends it by hand. */
export const GENERATED =
  '<!-- Made from the rules by `npm run generate`. Change the rule, not this page. -->';

/** @param {import('../../server/src/core/index.ts').Severity} severity */
export function severityWords(severity) {
  return severity === 'hint' ? 'hint (a suggestion)' : severity;
}

/** What a rule reads, in words. @param {import('../../server/src/core/index.ts').Rule} rule */
export function scopeWords(rule) {
  switch (rule.scope) {
    case 'statement':
      return 'one line, and the kind of place that it stands in';
    case 'siblings':
      return 'a line, with the lines under it';
    case 'activity':
      return 'an activity, with all that stands in it';
    case 'framework':
      return rule.about === 'name'
        ? 'all that a framework says of one id, in all of its files'
        : 'all that one framework says of another';
    case 'workspace':
      return 'what is said of a framework, by its own files and by others';
  }
}
