// Lists the changes in a comment on the pull request. If there is one already, it is updated.
import { annotate, event, readReport, setting } from './workflow.mjs';

/** The name of this use of the action. Each use has a comment of its own. */
const NAME = setting('NAME').replace(/[^\w.]+/g, '-');
/** Marks our comment. Its author is checked as well, because anybody can write the same text. */
const MARK = `<!-- ${NAME}: what changed -->`;
const PAGE_SIZE = 100;

/** The author of comments written with the token of a workflow. */
const WORKFLOW = 'github-actions[bot]';

/** @typedef {{ id: number, body?: string | null, user?: { login: string, type?: string } | null }} Comment */

const number = event().pull_request?.number;
const changes = readReport('changes.md');
if (number === undefined) console.log('This is not a pull request, so no comment is written.');
else if (changes === undefined) console.log('Nothing was compared, so no comment is written.');
else await writeComment(number, `${MARK}\n${changes}`, hasChanges());

/** Whether anything changed in meaning. */
function hasChanges() {
  /** @type {{ changes?: readonly unknown[] }} */
  const { changes: all = [] } = JSON.parse(readReport('changes.json') ?? '{}');
  return all.length > 0;
}

/**
 * Writes the comment or updates it. Without changes, a pull request that has no comment yet gets none.
 * @param {number} pullRequest
 * @param {string} body
 * @param {boolean} isWorthIt
 */
async function writeComment(pullRequest, body, isWorthIt) {
  const comments = `/repos/${setting('GITHUB_REPOSITORY')}/issues/${pullRequest}/comments`;
  try {
    const known = await findComment(comments);
    if (known?.body === body) return;
    if (known) {
      await request('PATCH', `/repos/${setting('GITHUB_REPOSITORY')}/issues/comments/${known.id}`, { body });
    } else if (isWorthIt) await request('POST', comments, { body });
    else console.log('Nothing changed in meaning, so no comment is written.');
  } catch (error) {
    // Pull requests from forks may not comment. The summary of the run lists the changes too.
    annotate(
      'warning',
      `The comment could not be written (${error instanceof Error ? error.message : error}). ` +
        'The changes are listed in the summary of this run. To allow comments, give the job the permission pull-requests: write.',
    );
  }
}

/**
 * @param {string} comments
 * @returns {Promise<Comment | undefined>}
 */
async function findComment(comments) {
  /** @type {string | undefined} */
  let own;
  for (let page = 1; ; page++) {
    /** @type {Comment[]} */
    const found = await request('GET', `${comments}?per_page=${PAGE_SIZE}&page=${page}`);
    const marked = found.filter(({ body }) => body?.startsWith(MARK));
    if (marked.length > 0) own ??= await findLogin();
    const login = own ?? WORKFLOW;
    const known = marked.find(({ user }) => user && isCalled(user, login));
    if (known || found.length < PAGE_SIZE) return known;
  }
}

/**
 * The login of the token's owner, by GraphQL, because GitHub's REST API does not return it to workflows and apps.
 * @returns {Promise<string>}
 */
async function findLogin() {
  try {
    const { data } = await send('POST', setting('GITHUB_GRAPHQL_URL'), { query: '{ viewer { login } }' });
    const login = data?.viewer?.login;
    if (typeof login === 'string') return login;
  } catch {
    // If the token may not ask, it is most likely that of the workflow.
  }
  return WORKFLOW;
}

/**
 * Whether a user has that login. GraphQL returns the login of a bot without `[bot]`.
 * @param {{ login: string, type?: string }} user
 * @param {string} login
 */
function isCalled(user, login) {
  return user.login === login || (user.type === 'Bot' && user.login === `${login}[bot]`);
}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [content]
 */
function request(method, path, content) {
  return send(method, `${setting('GITHUB_API_URL')}${path}`, content);
}

/**
 * @param {string} method
 * @param {string} url
 * @param {unknown} [content]
 */
async function send(method, url, content) {
  const response = await fetch(url, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${setting('TOKEN')}`,
      'x-github-api-version': '2022-11-28',
    },
    ...(content === undefined ? {} : { body: JSON.stringify(content) }),
  });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return response.json();
}
