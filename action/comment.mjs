// Tells what changed in a comment on the pull request: in the one that is there already, where there is one.
import { annotate, event, readReport, setting } from './surroundings.mjs';

/** By this the comment is known again, when whoever runs this wrote it: anybody can write the same. */
const MARK = '<!-- competence: what changed -->';
const PAGE_SIZE = 100;

/** Who writes with the token that a workflow is given. */
const WORKFLOW = 'github-actions[bot]';

/** @typedef {{ id: number, body?: string | null, user?: { login: string, type?: string } | null }} Comment */

const number = event().pull_request?.number;
const changes = readReport('changes.md');
if (number === undefined) console.log('This is no pull request: there is nowhere to comment.');
else if (changes === undefined) console.log('Nothing was compared: there is nothing to tell.');
else await tell(number, `${MARK}\n${changes}`);

/**
 * @param {number} pullRequest
 * @param {string} body
 */
async function tell(pullRequest, body) {
  const comments = `/repos/${setting('GITHUB_REPOSITORY')}/issues/${pullRequest}/comments`;
  try {
    const known = await findComment(comments);
    if (known?.body === body) return;
    if (known) {
      await request('PATCH', `/repos/${setting('GITHUB_REPOSITORY')}/issues/comments/${known.id}`, { body });
    } else await request('POST', comments, { body });
  } catch (error) {
    // A pull request from a fork may not write; what changed stands on the page about the run as well.
    annotate(
      'warning',
      `The comment could not be written (${error instanceof Error ? error.message : error}). ` +
        'What changed is told in the summary of this run. For a comment, the job needs the permission pull-requests: write.',
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
 * Whose the token is. The token of a workflow, as that of any app, may not ask GitHub's REST interface for that.
 * @returns {Promise<string>}
 */
async function findLogin() {
  try {
    const { data } = await send('POST', setting('GITHUB_GRAPHQL_URL'), { query: '{ viewer { login } }' });
    const login = data?.viewer?.login;
    if (typeof login === 'string') return login;
  } catch {
    // Where it may not ask at all, it is most likely that of the workflow.
  }
  return WORKFLOW;
}

/**
 * Whether somebody is who is called `login`; a bot may be called so without the mark for bots.
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
