import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock } from 'node:test';
import { repositoryRoot } from '../samples/published.ts';

/** More than the extension waits until it keeps what was compiled, in milliseconds. */
const SETTLED = 60_000;

describe('the start of the extension on a desktop', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'competence-'));
    copyFileSync(join(repositoryRoot, 'dist', 'desktop.cjs'), join(folder, 'desktop.cjs'));
    client(1);
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => {
    mock.timers.reset();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is the extension that stands beside it, in all ways', async () => {
    const { context, api } = await start();
    assert.deepEqual(api, { told: 1, context });
  });

  it('keeps what was compiled once all has begun, and uses it unchanged', async () => {
    await start();
    assert.deepEqual(kept(), []);
    mock.timers.tick(SETTLED);
    const [file = '', ...others] = kept();
    assert.deepEqual(others, []);
    const { ino, size } = statSync(join(folder, 'storage', 'code', file));
    assert.ok(size > 0);
    const { api } = await start();
    assert.equal(api.told, 1);
    mock.timers.tick(SETTLED);
    assert.deepEqual(kept(), [file]);
    assert.equal(statSync(join(folder, 'storage', 'code', file)).ino, ino);
  });

  it('keeps nothing when it is ended before', async () => {
    const { context } = await start();
    for (const { dispose } of context.subscriptions) dispose();
    mock.timers.tick(SETTLED);
    assert.deepEqual(kept(), []);
  });

  it('is another when the extension is', async () => {
    await start();
    mock.timers.tick(SETTLED);
    client(2);
    assert.equal((await start()).api.told, 2);
  });

  it('starts where nothing can be kept', async () => {
    writeFileSync(join(folder, 'storage'), 'no folder');
    assert.equal((await start()).api.told, 1);
    mock.timers.tick(SETTLED);
  });

  function client(told: number): void {
    const source = `exports.activate = (context) => Promise.resolve({ told: ${told}, context });`;
    writeFileSync(join(folder, 'client.cjs'), source);
  }

  async function start() {
    const context = {
      globalStorageUri: { fsPath: join(folder, 'storage') },
      subscriptions: [] as { dispose(): void }[],
    };
    const { activate } = createRequire(join(folder, 'x.cjs'))('./desktop.cjs');
    return { context, api: await activate(context) };
  }

  function kept(): string[] {
    mkdirSync(join(folder, 'storage', 'code'), { recursive: true });
    return readdirSync(join(folder, 'storage', 'code'));
  }
});
