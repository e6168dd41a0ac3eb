/** @typedef {import('../../server/src/engine/checking/index.ts').Rule} Rule */
/** @typedef {import('./loadCore.mjs').Core} Core */

const FILE_NAMED_BY_NONE = 'example.competence';

/** Visible signs of the same width for invisible characters. @type {[RegExp, string, string][]} */
const INVISIBLE = [
  [/\t/g, '⇥', 'a tab'],
  [/\u00A0/g, '⍽', 'a no-break space'],
  [/\0/g, '␀', 'a character that is not text'],
];

/**
 * An example as Markdown: its files, with the message in a comment under each line that has a problem.
 * @param {Core} core @param {Rule} rule @param {string} example
 */
export function exampleText(core, rule, example) {
  const { workspace, files } = core.openExample(rule, example);
  const blocks = [...files].map(([path, text]) => {
    const block = `\`\`\`competence\n${withMessages(core, workspace, rule, path, text)}\n\`\`\``;
    return path === FILE_NAMED_BY_NONE && files.size === 1 ? block : `\`${path}\`\n\n${block}`;
  });
  const shown = blocks.join('\n\n');
  const used = INVISIBLE.filter(([, sign]) => shown.includes(sign));
  const notes = used.map(([, sign, meaning]) => `\`${sign}\` stands for ${meaning}.`);
  return notes.length ? `${shown}\n\n${notes.join(' ')}` : shown;
}

/**
 * @param {Core} core @param {InstanceType<Core['Workspace']>} workspace @param {Rule} rule
 * @param {string} path @param {string} text
 */
function withMessages({ lineOf }, workspace, rule, path, text) {
  const document = workspace.document(path);
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => [visible(line)]);
  for (const { rule: from, statement, span, message } of workspace.problems(path)) {
    if (from !== rule || document === undefined) continue;
    const marks = '^'.repeat(Math.max(1, span.end - span.start));
    // The slashes take two columns, so marks that start in the first two move after them.
    const gap = ' '.repeat(span.start < 2 ? 1 : span.start - 2);
    lines[lineOf(document, statement)]?.push(`//${gap}${marks} ${message}`);
  }
  return lines.flat().join('\n');
}

/** @param {string} line */
function visible(line) {
  return INVISIBLE.reduce((shown, [sign, replacement]) => shown.replace(sign, replacement), line);
}
