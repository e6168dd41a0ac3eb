const NEW_FILE = '# Changes\n';

/** A heading of the second level that is not for what is yet to come. */
const VERSION_HEADING = /^## (?!\[?unreleased\b)/im;

/**
 * The text of a changelog with the notes on a release before those on earlier ones. Notes with the same heading, from
 * an earlier attempt, are replaced.
 *
 * @param before undefined if there is no changelog yet
 * @param notes Markdown that begins with a heading of the second level
 */
export function withNotes(before: string | undefined, notes: string): string {
  const lineEnd = before?.includes('\r\n') ? '\r\n' : '\n';
  const [heading = ''] = notes.split('\n', 1);
  const rest = withoutSection(before?.replaceAll('\r\n', '\n') ?? NEW_FILE, heading);
  const at = VERSION_HEADING.exec(rest)?.index ?? rest.length;
  const parts = [rest.slice(0, at), notes, rest.slice(at)].map((part) => part.trim());
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`.replaceAll('\n', lineEnd);
}

/** The text without the lines from a heading to the next heading of its level. */
function withoutSection(text: string, heading: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trimEnd() === heading);
  if (start < 0) return text;
  const length = lines.slice(start + 1).findIndex((line) => /^#{1,2} /.test(line));
  lines.splice(start, length < 0 ? lines.length : length + 1);
  return lines.join('\n');
}
