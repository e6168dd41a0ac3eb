import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { RULES } from '../../server/src/engine/rules/index.ts';
import { repositoryRoot } from '../samples/published.ts';
import { type Files, LanguageClient, withClient } from '../support/languageClient.ts';
import { readMarks } from '../support/marks.ts';
import { runCli } from '../support/runCli.ts';
import { formatRange } from '../support/sources.ts';

/** The diagnostics of each file, one per line. */
type Said = Readonly<Record<string, readonly string[]>>;

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

describe('the server and the command line report the same problems', function () {
  this.timeout(120_000);

  it('for the samples', async () => {
    const client = await LanguageClient.startIn(join(repositoryRoot, 'samples'));
    try {
      const said = await expectSame(client);
      assert.ok(Object.keys(said).length > 0);
    } finally {
      await client.stop();
    }
  });

  it('for all examples of all rules: each by itself, and together, with repeated frameworks and ids', async () => {
    await withClient(examples(apart), async (client) => {
      const said = await expectSame(client);
      // Each rule has a folder, and has something to say of it.
      const silent = RULES.filter(({ id }) => {
        const folders = Object.keys(said).filter((path) => path.startsWith(`${id}/bad-`));
        return !folders.some((path) => said[path]?.some((line) => line.includes(` ${id} `)));
      });
      assert.deepEqual(
        silent.map(({ id }) => id),
        [],
      );
    });
    await withClient(
      examples((source) => source),
      async (client) => void (await expectSame(client)),
    );
  });

  it('for a folder that is below its framework and the configuration', () => {
    const folders = ['ipt/parts'];
    const files = {
      '.git/HEAD': '',
      'ipt/ipt.competence': 'framework ipt: IPT\n  adapts: base\ndomain basic: Basic competences\n',
      'ipt/parts/a.competence':
        'part of ipt\nactivity a in basic: The the activity\n  - An ability, see @wait\n',
      'base/base.competence': 'framework base: Base\ndomain first: First\n  activity wait: Waiting\n',
      'competence.json': '{ "rules": { "doubled-word": "hint" } }',
    };
    return withClient(
      files,
      async (client) => {
        const said = await expectSame(client, folders);
        assert.deepEqual(Object.keys(said), ['ipt/parts/a.competence']);
      },
      { folders },
    );
  });

  it('for files that are hard to find or to read', async () => {
    const source = 'framework x: X\r\ndomain d: The the domain\r\n';
    const files = {
      '.gitignore': 'out/\n*.draft.competence\n',
      'a.COMPETENCE': source,
      'b.competence': `\ufeff${source.replace('x', 'b')}`,
      'c.competence': new Uint8Array([
        ...Buffer.from('framework c: C\n> '),
        0xff,
        0xe2,
        0x28,
        0xa1,
        0xf0,
        0x9f,
      ]),
      'd.draft.competence': source,
      'out/e.competence': source,
      'f/.hidden/f.competence': source,
      'f/g.competence': source.replace('x', 'g'),
      'f/competence.json': '{ "extends": "ucl-cor", "rules": { "missing-metadata": "off" } }',
      '.h/h.competence': source.replace('x', 'h'),
      'i/empty.competence': '',
      'competence.json': '{\r\n  // Comments are taken.\r\n  "rules": { "doubled-word": "hint", }\r\n}',
    };
    await withClient(files, async (setting) => {
      await symlink('.h/h.competence', join(setting.root, 'h.competence'));
      await symlink('a.COMPETENCE', join(setting.root, 'twin.competence'));
      await symlink('..', join(setting.root, 'f', 'loop'));
      const client = await LanguageClient.startIn(setting.root);
      try {
        const said = await expectSame(client);
        const found = ['a.COMPETENCE', 'b.competence', 'c.competence', 'f/competence.json', 'f/g.competence'];
        assert.deepEqual(Object.keys(said), [...found, 'h.competence']);
      } finally {
        await client.stop();
      }
    });
  });
});

/** Compares what both say of folders, by default the whole one, and gives it. */
async function expectSame(client: LanguageClient, folders: readonly string[] = []): Promise<Said> {
  const { stdout } = runCli(['check', '--format', 'json', ...folders], { cwd: client.root });
  const onCommandLine = saidByCommandLine(JSON.parse(stdout));
  const inEditor = await saidByServer(client, Object.keys(onCommandLine));
  assert.deepEqual(inEditor, onCommandLine);
  return inEditor;
}

interface Checked {
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly {
      readonly code: string;
      readonly severity: string;
      readonly message: string;
      readonly range: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
    }[];
  }[];
}

function saidByCommandLine({ files }: Checked): Said {
  const said = files.map(({ path, diagnostics }) => {
    const lines = diagnostics.map(({ code, severity, message, range: { start, end } }) => {
      const line = start.line === end.line ? '' : `${end.line}:`;
      return `${start.line}:${start.column}-${line}${end.column} ${severity} ${code} ${message}`;
    });
    return [path, lines] as const;
  });
  return inOrder(said);
}

async function saidByServer(client: LanguageClient, expected: readonly string[]): Promise<Said> {
  const { items } = await client.workspaceReport();
  const asked = items.map(({ uri, ...report }) => {
    return [client.pathOf(uri), report.kind === 'full' ? report.items.map(lineOf) : []] as const;
  });
  const configurations = expected.filter((path) => path.endsWith('.json'));
  await client.until(() => configurations.every((path) => client.published.has(client.uri(path))), 'all');
  const sent = [...client.published].map(([uri, { diagnostics }]) => {
    return [client.pathOf(uri), diagnostics.map(lineOf)] as const;
  });
  return inOrder([...asked, ...sent].filter(([, lines]) => lines.length > 0));
}

function lineOf({ range, severity, code, message }: Diagnostic): string {
  return `${formatRange(range)} ${SEVERITIES[severity ?? 0]} ${code} ${message}`;
}

function inOrder(said: readonly (readonly [string, readonly string[]])[]): Said {
  return Object.fromEntries([...said].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The files of all examples, each example in its own folder, with the configuration for its rule. */
function examples(prepare: (source: string, name: string) => string): Files {
  const files: Record<string, string> = {};
  for (const { id, preset, bad, good } of RULES) {
    if (preset) files[`${id}/competence.json`] = JSON.stringify({ extends: preset });
    for (const [kind, sources] of Object.entries({ bad, good })) {
      sources.forEach((source, index) => {
        const folder = `${id}/${kind}-${index + 1}`;
        for (const [path, text] of readMarks(prepare(source, folder.replace('/', '-'))).files)
          files[`${folder}/${path}`] = text;
      });
    }
  }
  return files;
}

/** An example whose frameworks have names that no other has. */
function apart(source: string, name: string): string {
  const headers = source.matchAll(/^\s*(?:framework|part of) ([\w.-]+)/gm);
  const ids = new Set([...headers].map(([, id = '']) => id));
  return [...ids].reduce((text, id) => {
    // In a review file, `ADAPTATION BASE/ID FINGERPRINT`.
    const reviewed =
      '^(?=\\S+ \\S+/\\S+ [0-9a-f]{16}(?:-[0-9a-f]{8})?$)|^\\S+ (?=\\S+/\\S+ [0-9a-f]{16}(?:-[0-9a-f]{8})?$)';
    const places = new RegExp(
      `((?:framework|part of|adapts:|uses:) +@?|@|${reviewed})${id}(?=[/:\\s]|$)`,
      'gm',
    );
    return text.replace(places, `$1${id}-${name}`);
  }, source);
}
