/** The patterns of a .gitignore file, one per line. */
export function patternsOf(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

/**
 * A pattern of the .gitignore file in the folder `prefix`, relative to the folder that `prefix` starts from. The prefix
 * uses `/`, and is empty for that folder itself.
 */
export function below(prefix: string, pattern: string): string {
  if (prefix === '') return pattern;
  const negated = pattern.startsWith('!');
  const body = negated ? pattern.slice(1) : pattern;
  const plain = prefix.replace(/[\\*?[\]]/g, '\\$&');
  // A slash that is not the last character restricts a pattern to the folder of its file.
  const tied = body.trimEnd().slice(0, -1).includes('/');
  return `${negated ? '!' : ''}/${plain}/${tied ? body.replace(/^\//, '') : `**/${body}`}`;
}
