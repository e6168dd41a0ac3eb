import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type WatchedSetting, type WatchedSite, whileWatching } from './watchedSite.ts';

const PLAIN = 'An ability to speak plainly';

/** A framework with one page that shows `what`. */
const sourceOf = (what: string): string => `framework ipt: Interpersonal Psychotherapy
  version: 1.0.0
  status: published
  language: en-GB

domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - [direct] ${what}
`;

const PAGE = 'ipt/engage.html';
const BUILT = /^Built \d+ pages? for 1 framework/;
const STAYS = /^competence: the site was not updated; it will be rebuilt at the next change$/;

describe('a watched site', function () {
  this.timeout(120_000);

  it('is rebuilt after a change, and reloads open pages', async () => {
    await whileWatching({ paths: ['src'], text: sourceOf(PLAIN) }, async (site) => {
      const page = await site.page(PAGE);
      assert.ok(page.includes(PLAIN));
      assert.ok(page.includes('EventSource'));
      assert.ok(!readFileSync(join(site.folder, 'site', PAGE), 'utf8').includes('EventSource'));
      const changes = (await fetch(`${site.address}~changes`)).body?.getReader();
      await changes?.read();
      site.write(sourceOf('An ability to speak slowly'));
      await site.line(BUILT);
      const heard = await changes?.read();
      assert.match(Buffer.from(heard?.value ?? []).toString(), /data: changed/);
      assert.ok((await site.page(PAGE)).includes('speak slowly'));
      await changes?.cancel();
      assert.equal(await site.stop(), 0);
    });
  });

  it('answers any request', async () => {
    await whileWatching({ paths: ['src'], text: sourceOf(PLAIN) }, async (site) => {
      const { port } = new URL(site.address);
      const ask = (first: string, headers = `Host: localhost:${port}`, body = ''): string =>
        `${first}\r\n${headers}\r\nConnection: close\r\n\r\n${body}`;
      for (const [request, answer] of [
        [ask('GET / HTTP/1.1'), 200],
        [ask('GET /ipt/engage.html?a=%zz#b HTTP/1.1'), 200],
        [ask(`GET /${PAGE.replace('engage', '%65ngage')} HTTP/1.1`), 200],
        [ask('HEAD / HTTP/1.1'), 200],
        [ask('HEAD /~changes HTTP/1.1'), 200],
        [ask('GET // HTTP/1.1'), 404],
        [ask('GET ///// HTTP/1.1'), 404],
        [ask('GET //example.org:port/ HTTP/1.1'), 404],
        [ask('GET /..%2f..%2fsrc/ipt/ipt.competence HTTP/1.1'), 404],
        [ask('GET /.competence-site HTTP/1.1'), 404],
        [ask('GET /%00 HTTP/1.1'), 404],
        [ask('GET /% HTTP/1.1'), 400],
        [ask('GET /%ff%fe HTTP/1.1'), 400],
        [ask('GET * HTTP/1.1'), 400],
        [ask(`GET http://localhost:${port}/ HTTP/1.1`), 400],
        [ask('GET http:// HTTP/1.1'), 400],
        [ask('GET / HTTP/1.1', 'Host: example.org'), 403],
        [ask('GET / HTTP/1.1', 'Host: //'), 403],
        [ask('GET / HTTP/1.1', 'X: y'), 400],
        [ask('OPTIONS * HTTP/1.1'), 405],
        [ask('POST / HTTP/1.1', `Host: localhost\r\nContent-Length: 4`, 'body'), 405],
        [ask('POST / HTTP/1.1', `Host: localhost\r\nTransfer-Encoding: chunked`, 'junk\r\n'), 405],
        [ask('DELETE /index.html HTTP/1.1'), 405],
        [ask('GET / HTTP/1.1', 'Host: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade'), 200],
        [ask('GET / HTTP/1.1', 'Host: localhost\r\nExpect: the unexpected'), 417],
        [ask('GET / HTTP/1.1', `Host: localhost\r\nX: ${'x'.repeat(1 << 20)}`), 431],
        [ask(`GET /${'x'.repeat(1 << 20)} HTTP/1.1`), 431],
        [ask('NONSENSE / HTTP/1.1'), 400],
        ['\0\xff\r\n\r\n', 400],
      ] as const) {
        const given = await exchange(Number(port), request);
        assert.match(given, new RegExp(`^HTTP/1\\.1 ${answer} `), request.slice(0, 80));
      }
      assert.equal(await exchange(Number(port), ask('CONNECT example.org:443 HTTP/1.1')), '');
      const both = ask('GET // HTTP/1.1').replace('close', 'keep-alive') + ask('GET / HTTP/1.1');
      assert.match(await exchange(Number(port), both), /^HTTP\/1\.1 404 [\s\S]+HTTP\/1\.1 200 /);
      for (const request of [ask('GET / HTTP/1.1'), ask('GET /~changes HTTP/1.1'), 'GET / HT'])
        await breakOff(Number(port), request);
      site.write(sourceOf('An ability to go on'));
      await site.line(BUILT);
      assert.ok((await site.page(PAGE)).includes('An ability to go on'));
      assert.equal(await site.stop(), 0);
    });
  });

  for (const [what, leave, comeBack, setting] of [
    [
      'the folder is removed and made again',
      ({ folder }) => rmSync(join(folder, 'src'), { recursive: true }),
      (site) => site.write(sourceOf('back')),
    ],
    [
      'a folder above is removed and made again',
      ({ folder }) => rmSync(join(folder, 'src'), { recursive: true }),
      (site) => site.write(sourceOf('back')),
      { paths: ['src/ipt'] },
    ],
    [
      'the folder is renamed for a while',
      ({ folder }) => renameSync(join(folder, 'src'), join(folder, 'other')),
      (site) => {
        renameSync(join(site.folder, 'other'), join(site.folder, 'src'));
        site.write(sourceOf('back'));
      },
    ],
    [
      'a file has its name for a while',
      ({ folder }) => {
        rmSync(join(folder, 'src'), { recursive: true });
        writeFileSync(join(folder, 'src'), 'no framework');
      },
      (site) => {
        rmSync(join(site.folder, 'src'));
        site.write(sourceOf('back'));
      },
    ],
    [
      'the folder loses its files',
      ({ folder }) => rmSync(join(folder, 'src', 'ipt'), { recursive: true }),
      (site) => site.write(sourceOf('back')),
    ],
    [
      'the file that was named is removed and made again',
      ({ folder }) => rmSync(join(folder, 'src', 'ipt', 'ipt.competence')),
      (site) => site.write(sourceOf('back')),
      { paths: ['src/ipt/ipt.competence'] },
    ],
    [
      'the named file is in a folder that is removed and created again',
      ({ folder }) => rmSync(join(folder, 'src'), { recursive: true }),
      (site) => site.write(sourceOf('back')),
      { paths: ['src/ipt/ipt.competence'] },
    ],
    [
      'the current folder is removed and made again',
      ({ folder }) => rmSync(join(folder, 'src'), { recursive: true }),
      (site) => site.write(sourceOf('back')),
      { paths: [], cwd: 'src' },
    ],
    [
      'the folder must not be read for a while',
      ({ folder }) => chmodSync(join(folder, 'src'), 0),
      (site) => {
        chmodSync(join(site.folder, 'src'), 0o755);
        site.write(sourceOf('back'));
      },
      { unprivileged: true },
    ],
    [
      'a folder in it must not be read for a while',
      ({ folder }) => chmodSync(join(folder, 'src', 'ipt'), 0),
      (site) => {
        chmodSync(join(site.folder, 'src', 'ipt'), 0o755);
        site.write(sourceOf('back'));
      },
      { unprivileged: true },
    ],
    [
      'a file must not be read for a while',
      ({ folder }) => chmodSync(join(folder, 'src', 'ipt', 'ipt.competence'), 0),
      (site) => {
        chmodSync(join(site.folder, 'src', 'ipt', 'ipt.competence'), 0o644);
        site.write(sourceOf('back'));
      },
      { unprivileged: true },
    ],
  ] satisfies readonly [
    string,
    (site: WatchedSite) => void,
    (site: WatchedSite) => void,
    Partial<WatchedSetting>?,
  ][]) {
    it(`stays, and is rebuilt, when ${what}`, async () => {
      await whileWatching({ paths: ['src'], text: sourceOf(PLAIN), ...setting }, async (site) => {
        leave(site);
        await site.line(STAYS);
        assert.ok((await site.page(PAGE)).includes(PLAIN));
        comeBack(site);
        await site.line(BUILT);
        assert.ok((await site.page(PAGE)).includes('back'));
        // It is watched as before, and not just looked at once.
        site.write(sourceOf('An ability to go on'));
        await site.line(BUILT);
        assert.ok((await site.page(PAGE)).includes('An ability to go on'));
        assert.equal(await site.stop(), 0);
      });
    });
  }

  it('is rebuilt when folders are created again faster than they are polled', async () => {
    await whileWatching({ paths: ['src'], text: sourceOf(PLAIN) }, async (site) => {
      for (const [folder, text] of [
        ['src', 'one'],
        ['src/ipt', 'two'],
        ['src', 'three'],
        ['src/ipt', 'four'],
      ] as const) {
        rmSync(join(site.folder, folder), { recursive: true });
        site.write(sourceOf(text));
        await site.line(BUILT);
        assert.ok((await site.page(PAGE)).includes(text));
      }
    });
  });

  it('is rebuilt when git switches to a branch without the folder and back', async () => {
    await whileWatching({ paths: ['src'], text: sourceOf(PLAIN) }, async (site) => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=e@x.org', ...args], {
          cwd: site.folder,
          stdio: 'pipe',
        });
      git('init', '--initial-branch=main');
      git('commit', '--allow-empty', '--message=empty');
      git('checkout', '-b', 'frameworks');
      git('add', 'src');
      git('commit', '--message=frameworks');
      git('checkout', 'main');
      assert.ok(!existsSync(join(site.folder, 'src')));
      await site.line(STAYS);
      git('checkout', 'frameworks');
      await site.line(BUILT);
      site.write(sourceOf('An ability to go on'));
      await site.line(BUILT);
      assert.ok((await site.page(PAGE)).includes('An ability to go on'));
    });
  });
});

/** Sends bytes over a connection, and returns everything received until it is closed. */
function exchange(port: number, bytes: string): Promise<string> {
  return new Promise((done) => {
    let answered = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setEncoding('latin1').on('data', (data) => {
      answered += data;
    });
    // A server that has answered may close while the rest is still on its way to it.
    socket.on('error', () => undefined).on('close', () => done(answered));
  });
}

/** Sends bytes, and breaks the connection off before they are answered. */
function breakOff(port: number, bytes: string): Promise<void> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes, 'latin1', () => socket.resetAndDestroy());
    });
    socket.on('error', () => undefined).on('close', () => done());
  });
}
