import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Record<string, string>;
  readonly with?: Record<string, unknown>;
}

interface Action {
  readonly inputs: Record<string, { readonly default: string }>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** The result of a run of the action. */
export interface ActionRun {
  /** Whether all steps succeeded; after one that fails, no other runs. */
  readonly ok: boolean;
  /** The name of the step that failed. */
  readonly failed: string | undefined;
  /** The output of the steps, on standard output and standard error. */
  readonly log: string;
  /** The page about the run. */
  readonly summary: string;
  /** The folder of reports. */
  readonly folder: string;
  /** The actions of others that are used. */
  readonly uses: readonly string[];
}

/** The steps of action.yml that run our code, after the one that finds it, in their order. */
export type ActionStep = 'check' | 'compare' | 'comment' | 'site' | 'decide';

/** Runs the steps of action.yml in a repository, as GitHub would for that event. */
export async function runAction(options: {
  readonly repository: string;
  readonly scratch: string;
  readonly event: unknown;
  readonly api: string;
  readonly inputs?: Record<string, string>;
  /** The steps to run, by default all: the others are left out, as if they had run before in the same folder. */
  readonly steps?: readonly ActionStep[];
  /** Further variables of the environment, such as the name of the event. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folder of the action, by default the checkout. */
  readonly action?: string;
}): Promise<ActionRun> {
  const { repository, scratch, event, api } = options;
  mkdirSync(scratch, { recursive: true });
  const actionFolder = resolve(options.action ?? '.');
  const action = parse(readFileSync(join(actionFolder, 'action.yml'), 'utf8')) as Action;
  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default] as const);
  const inputs: Record<string, string> = {
    ...Object.fromEntries(defaults),
    token: 'secret',
    ...options.inputs,
  };
  const outputs = new Map<string, string>();
  const meaningOf = (expression: string): string => {
    const [, input] = /^inputs\.([\w-]+)$/.exec(expression) ?? [];
    if (input !== undefined) return inputs[input] ?? unknown(expression);
    return outputs.get(expression) ?? unknown(expression);
  };
  const fill = (text: string): string =>
    text.replace(/\$\{\{ *([^}]+?) *\}\}/g, (_, expression) => meaningOf(expression));
  let failed: string | undefined;
  const isWanted = (condition: string | undefined): boolean => {
    if (condition === 'always()') return true;
    if (failed !== undefined) return false;
    if (condition === undefined) return true;
    const [, input = unknown(condition), value] = /^(inputs\.[\w-]+) == '(\w+)'$/.exec(condition) ?? [];
    return meaningOf(input) === value;
  };
  const files = { event: 'event.json', output: 'output', summary: 'summary.md' };
  const at = (name: keyof typeof files): string => join(scratch, files[name]);
  writeFileSync(at('event'), JSON.stringify(event));
  writeFileSync(at('summary'), '');
  let log = '';
  const uses: string[] = [];
  const outcome = (): ActionRun => ({
    ok: failed === undefined,
    failed,
    log,
    summary: readFileSync(at('summary'), 'utf8'),
    folder: join(scratch, inputs.name ?? ''),
    uses,
  });
  for (const step of action.runs.steps) {
    if (!isWanted(step.if)) continue;
    for (const value of Object.values(step.with ?? {})) if (typeof value === 'string') fill(value);
    if (step.uses !== undefined) uses.push(step.uses);
    if (step.run === undefined || !isChosen(step.run, options.steps)) continue;
    assert.doesNotMatch(step.run, /\$\{\{/, 'what is filled into a script could be run by it');
    writeFileSync(at('output'), '');
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value)]),
    );
    const { code, text } = await bash(step.run, repository, {
      ...env,
      GITHUB_ACTION_PATH: actionFolder,
      GITHUB_API_URL: api,
      GITHUB_GRAPHQL_URL: `${api}/graphql`,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: at('event'),
      GITHUB_OUTPUT: at('output'),
      GITHUB_REPOSITORY: 'reference-group/ipt',
      GITHUB_SERVER_URL: 'https://127.0.0.1:1',
      GITHUB_STEP_SUMMARY: at('summary'),
      RUNNER_TEMP: scratch,
      ...options.env,
    });
    log += text;
    if (code !== 0) failed = step.name;
    for (const line of readFileSync(at('output'), 'utf8').split('\n')) {
      const [, name, value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
      if (name !== undefined) outputs.set(`steps.${step.id}.outputs.${name}`, value);
    }
  }
  return outcome();
}

function isChosen(script: string, steps: readonly string[] | undefined): boolean {
  const [, name] = /\/action\/(\w+)\.mjs/.exec(script) ?? [];
  return name === undefined || steps === undefined || steps.includes(name);
}

/** A comment, and who wrote it. */
export interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
}

/** The author of comments written with the token of a workflow. */
const WORKFLOW: Comment['user'] = { login: 'github-actions[bot]', type: 'Bot' };

/** The comments on a pull request, in a server that answers like GitHub. */
export interface Comments {
  readonly url: string;
  readonly comments: Comment[];
  /** The owner of the token as GitHub names it; undefined if the token may not query that. */
  login: string | undefined;
  /** Answers that all is refused, as for a fork. */
  refuse(): void;
  close(): void;
}

/** Starts a server with these comments on it. */
export async function startComments(bodies: readonly string[]): Promise<Comments> {
  const comments = bodies.map((body, id): Comment => ({ id, body, user: { login: 'reader', type: 'User' } }));
  let refused = false;
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const answer = (status: number, content: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
    };
    if (refused || request.headers.authorization !== 'Bearer secret') return answer(403, {});
    const sent = Buffer.concat(chunks).toString('utf8');
    if (url.pathname === '/graphql' && request.method === 'POST') {
      assert.match((JSON.parse(sent) as { query: string }).query, /viewer *\{ *login *\}/);
      const { login } = kept;
      if (login === undefined) return answer(200, { data: null, errors: [{ message: 'Not accessible' }] });
      return answer(200, { data: { viewer: { login } } });
    }
    const { body } = JSON.parse(sent || '{}') as { body?: string };
    const all = url.pathname === '/repos/reference-group/ipt/issues/7/comments';
    if (request.method === 'GET' && all) {
      const size = Number(url.searchParams.get('per_page'));
      const start = (Number(url.searchParams.get('page')) - 1) * size;
      return answer(200, comments.slice(start, start + size));
    }
    if (body !== undefined && body.length > 65_536) return answer(422, {});
    if (request.method === 'POST' && all && body !== undefined) {
      comments.push({ id: comments.length, body, user: WORKFLOW });
      return answer(201, comments.at(-1));
    }
    const [, id] = /^\/repos\/reference-group\/ipt\/issues\/comments\/(\d+)$/.exec(url.pathname) ?? [];
    const comment = comments[Number(id)];
    if (request.method !== 'PATCH' || comment === undefined || body === undefined) return answer(404, {});
    comment.body = body;
    return answer(200, comment);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const kept: Comments = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments,
    login: WORKFLOW.login,
    refuse: () => {
      refused = true;
    },
    close: () => server.close(),
  };
  return kept;
}

function unknown(expression: string): never {
  throw new Error(`action.yml speaks of ${expression}, which nothing gives.`);
}

function bash(
  script: string,
  cwd: string,
  env: Record<string, string>,
): Promise<{ code: number | null; text: string }> {
  return new Promise((resolved) => {
    const shell = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [shell.stdout, shell.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
    }
    shell.once('close', (code) => resolved({ code, text }));
  });
}
