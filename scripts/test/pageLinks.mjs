import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import MarkdownIt from 'markdown-it';

/** The hosts that pages link to. Add a new one after you have opened the link: tests do not use the network. */
const HOSTS = [
  'code.visualstudio.com',
  'doi.org',
  'docs.npmjs.com',
  'docs.oasis-open.org',
  'git-scm.com',
  'github.com',
  'keepachangelog.com',
  'langium.org',
  'microsoft.github.io',
  'nodejs.org',
  'pre-commit.com',
  'semver.org',
  'wordnet.princeton.edu',
  'www.npmjs.com',
  'www.ucl.ac.uk',
];

const markdown = new MarkdownIt({ html: true });

/** @typedef {ReturnType<typeof markdown.parse>} Tokens */

/**
 * Follows the links and pictures of Markdown pages: to files, to headings, and addresses of the web by their form and
 * host.
 * @param {string} root the folder that contains the pages
 * @param {readonly string[]} pages their paths in it, with `/` between the parts
 * @returns {string[]} what is wrong, a line for each link
 */
export function brokenLinks(root, pages) {
  return pages.flatMap((page) =>
    linksIn(markdown.parse(readFileSync(join(root, page), 'utf8'), {})).flatMap((target) => {
      const fault = faultOf(root, page, target);
      return fault === undefined ? [] : [`${page}: ${target.slice(0, 100)} ${fault}`];
    }),
  );
}

/**
 * @param {string} root
 * @param {string} page
 * @param {string} target
 */
function faultOf(root, page, target) {
  if (target.startsWith('data:image/')) return undefined;
  if (/^[a-z][a-z+.-]*:/i.test(target)) return faultOfAddress(target);
  const [path = '', anchor] = decodeURI(target).split('#');
  const file = path === '' ? page : posix.join(posix.dirname(page), path);
  if (file.startsWith('..') || !existsSync(join(root, file))) return 'does not exist.';
  if (anchor === undefined || anchors(join(root, file)).has(anchor)) return undefined;
  return `has no heading '${anchor}'.`;
}

/** @param {string} target */
function faultOfAddress(target) {
  if (!URL.canParse(target)) return 'is not an address.';
  const { protocol, host } = new URL(target);
  if (protocol !== 'https:') return 'does not begin with https://.';
  return HOSTS.includes(host) ? undefined : `leads to '${host}', which is not in scripts/test/pageLinks.mjs.`;
}

/** @param {Tokens} tokens @returns {string[]} */
function linksIn(tokens) {
  return tokens.flatMap((token) => [
    ...[token.attrGet('href'), token.attrGet('src')].filter((target) => typeof target === 'string'),
    ...linksIn(token.children ?? []),
  ]);
}

/** The anchors of a page, as GitHub and VS Code make them from headings. @param {string} file */
function anchors(file) {
  if (!file.endsWith('.md')) return new Set();
  const tokens = markdown.parse(readFileSync(file, 'utf8'), {});
  /** @type {Map<string, number>} */
  const counts = new Map();
  return new Set(
    tokens.flatMap(({ type }, index) => {
      if (type !== 'heading_open') return [];
      const text = (tokens[index + 1]?.children ?? []).map(({ content }) => content).join('');
      const slug = text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
        .replaceAll(' ', '-');
      const earlier = counts.get(slug) ?? 0;
      counts.set(slug, earlier + 1);
      return [earlier === 0 ? slug : `${slug}-${earlier}`];
    }),
  );
}
