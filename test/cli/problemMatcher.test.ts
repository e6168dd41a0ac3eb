import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runCli } from '../support/runCli.ts';

/** A pattern of a problem matcher as VS Code reads it, with the meaning of its groups. */
interface Pattern {
  readonly regexp: string;
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly severity: number;
  readonly message: number;
}

const FILES = {
  'my frameworks/family: IPT, 12:30/ipt (draft).competence':
    'framework ipt: IPT\n\nactivity engage in nowhere: See: 1:2: error: this\n  - An  ability\n',
  'b.competence': 'part of ipt\n\ndomain basic: Basic competences\n  oops: error: 3:4: x\n',
};

describe('the problem matcher $competence', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const matcher = contributes.problemMatchers.find(({ name }: { name: string }) => name === 'competence');
  const pattern: Pattern = matcher.pattern;
  const { stdout } = runCli(['check'], { files: FILES });
  const matched = stdout.split('\n').flatMap((line) => {
    const found = new RegExp(pattern.regexp).exec(line);
    return found ? [problemOf(found, pattern)] : [];
  });

  it('matches every problem that check prints, and nothing else', () => {
    const { files } = JSON.parse(runCli(['check', '--format', 'json'], { files: FILES }).stdout);
    const sent = files.flatMap(({ path, diagnostics }: Report) =>
      diagnostics.map(({ message, severity, range: { start } }) => ({
        file: path,
        line: start.line,
        column: start.column,
        severity: severity.replace('information', 'info'),
        message,
      })),
    );
    assert.ok(sent.length > 3, stdout);
    assert.deepEqual(matched, sent);
  });

  it('handles paths with spaces and colons, and messages with colons', () => {
    const files = new Set(matched.map(({ file }) => file));
    assert.deepEqual([...files].sort(), Object.keys(FILES).sort());
    assert.ok(matched.some(({ message }) => message.includes(':')));
  });
});

interface Report {
  readonly path: string;
  readonly diagnostics: readonly {
    readonly message: string;
    readonly severity: string;
    readonly range: { readonly start: { readonly line: number; readonly column: number } };
  }[];
}

function problemOf(found: RegExpExecArray, { file, line, column, severity, message }: Pattern) {
  return {
    file: found[file],
    line: Number(found[line]),
    column: Number(found[column]),
    severity: (found[severity] ?? '').replace('information', 'info'),
    message: found[message] ?? '',
  };
}
