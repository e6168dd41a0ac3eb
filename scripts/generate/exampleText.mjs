/** @typedef {import('../../server/src/core/index.ts').Rule} Rule */
/** @typedef {import('./loadCore.mjs').Core} Core */

const FILE_NAMED_BY_NONE = 'example.competence';

/** What a reader could not see is shown by a sign of the same width. @type {[RegExp, string, string][]} */
const INVISIBLE = [
  [/\t/g, '⇥', 'a tab'],
  [/\u00A0/g, '⍽', 'a no-break space'],
  [/\0/g, '␀', 'a character that is no text'],
];

/**
 * An example as it stands on a page: its files, and under each line that is reported a comment with the message.
 * @param {Core} core @param {Rule} rule @param {string} example
 */
export function exampleText(core, rule, example) {
  const { workspace, files } = openExample(core, rule, example);
  const blocks = [...files].map(([path, text]) => {
    const block = `\`\`\`competence\n${withMessages(core, workspace, rule, path, text)}\n\`\`\``;
    return path === FILE_NAMED_BY_NONE && files.size === 1 ? block : `\`${path}\`\n\n${block}`;
  });
  const shown = blocks.join('\n\n');
  const used = INVISIBLE.filter(([, sign]) => shown.includes(sign));
  const notes = used.map(([, sign, meaning]) => `\`${sign}\` stands for ${meaning}.`);
  return notes.length ? `${shown}\n\n${notes.join(' ')}` : shown;
}

/** The titles of the fixes that a rule offers in an example. @param {Core} core @param {Rule} rule @param {string} example */
export function fixesIn(core, rule, example) {
  const { workspace } = openExample(core, rule, example);
  return [...workspace.paths()]
    .flatMap((path) => workspace.problems(path))
    .filter((problem) => problem.rule === rule)
    .flatMap((problem) => rule.fixes?.(problem, workspace) ?? []);
}

/** @param {Core} core @param {Rule} rule @param {string} example */
function openExample({ Workspace, readMarks, settingsOfPreset }, { preset }, example) {
  const { files } = readMarks(example);
  const workspace = new Workspace();
  // Any day will do, as long as pages come out the same on every day.
  workspace.configure(() => settingsOfPreset(preset ?? 'recommended'), '2026-01-01');
  for (const [path, text] of files) workspace.open(path, text);
  return { workspace, files };
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
    // The slashes take two columns: marks that begin before the third stand beside them.
    const gap = ' '.repeat(span.start < 2 ? 1 : span.start - 2);
    lines[lineOf(document, statement)]?.push(`//${gap}${marks} ${message}`);
  }
  return lines.flat().join('\n');
}

/** @param {string} line */
function visible(line) {
  return INVISIBLE.reduce((shown, [sign, replacement]) => shown.replace(sign, replacement), line);
}
