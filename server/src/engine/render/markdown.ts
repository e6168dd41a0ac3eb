import MarkdownIt, { type Env, type StateInline, type Token } from 'markdown-it';
import type { Reference } from '../syntax/statement.ts';
import { lookUpReference, type RenderContext } from './context.ts';
import { type Html, html, trustHtml } from './html.ts';

export type { Token } from 'markdown-it';

/** The options for rendering text: its position decides what it may contain. */
interface Manner extends Env {
  readonly context: RenderContext;
  /** Whether links are allowed; not inside the text of a link. */
  readonly links: boolean;
  /** Whether a reference is shown as the title of its target. */
  readonly titles: boolean;
}

/** Longer text is shown as it is. No author writes it, and Markdown would be slow. */
const LONGEST = 20_000;

/** A longer word may be broken at its hyphen, because it would not fit in a narrow box. */
const LONGEST_WHOLE = 16;

/** A line of text as HTML. */
export function renderText(context: RenderContext, text: string): Html {
  return inline(text, { context, links: true, titles: false });
}

/** A line of text as HTML for use in a link, without links of its own. */
export function renderPlainly(context: RenderContext, text: string): Html {
  return inline(text, { context, links: false, titles: false });
}

/** A line of text as HTML, with references shown as the titles of their targets. */
export function renderWithTitles(context: RenderContext, text: string): Html {
  return inline(text, { context, links: true, titles: true });
}

/** Lines of prose as HTML paragraphs. */
export function renderProse(context: RenderContext, prose: string): Html {
  if (prose.length > LONGEST) return html`<p>${prose}</p>`;
  return trustHtml(markdown.render(prose, { context, links: true, titles: false } satisfies Manner));
}

/**
 * A line of text as tokens. A reference is a token of the type `competence-reference`, with the reference itself as its
 * `meta`. Undefined if the text is too long.
 */
export function readLine(text: string): readonly Token[] | undefined {
  if (text.length > LONGEST) return undefined;
  return markdown.parseInline(text, {})[0]?.children ?? [];
}

/** Lines of prose as a flat list of block tokens; see `readLine`. */
export function readProse(prose: string): readonly Token[] | undefined {
  return prose.length > LONGEST ? undefined : markdown.parse(prose, {});
}

/** A link to the target of a reference; if there is none, its text, with a mark for authors. */
export function renderReference(context: RenderContext, reference: Reference, titled: boolean): Html {
  const target = lookUpReference(context, reference);
  if (target === undefined) {
    const { text } = reference;
    if (context.audience === 'reader') return html`${text}`;
    return html`<span class="unknown" title="Nothing here has this id">${text}</span>`;
  }
  const framework = target.framework !== undefined && html` data-framework="${target.framework}"`;
  const place = html`data-key="${target.key}"${framework} href="${context.href(target)}"`;
  if (titled) return html`<a class="reference" ${place}>${renderPlainly(context, target.title)}</a>`;
  const wording = context.wordingOf?.(reference, target) ?? reference.text;
  return html`<a class="reference" ${place} title="${target.title}">${wording}</a>`;
}

/** The characters that start Markdown or a reference, and those that Markdown always changes. */
const MARKS = /[\\`*_[\]!<&@\r\n\0]/;

/** Whether Markdown would show a line unchanged. This holds for nearly all lines, so they need not be parsed. */
export function isUnmarked(text: string): boolean {
  return !MARKS.test(text);
}

function inline(text: string, manner: Manner): Html {
  if (text.length > LONGEST) return html`${text}`;
  return isUnmarked(text) ? keepWhole(text) : trustHtml(markdown.renderInline(text, manner));
}

const markdown = makeMarkdown();

function makeMarkdown() {
  // Raw HTML does not become a token: it stays text, and text is escaped.
  const made = new MarkdownIt('commonmark', { html: false, xhtmlOut: false });
  made.validateLink = isWelcome;
  made.inline.ruler.before('link', 'competence-reference', readReference);
  made.renderer.rules['competence-reference'] = (tokens, index, _options, env) => {
    const { context, links, titles } = env as Manner;
    const token = tokens[index] as Token;
    if (!links) return String(html`${token.content}`);
    return String(renderReference(context, token.meta as unknown as Reference, titles));
  };
  made.renderer.rules.text = (tokens, index) => String(keepWhole(tokens[index]?.content ?? ''));
  made.renderer.rules.image = (tokens, index, _options, env) =>
    String(renderImage(tokens, index, env as Manner));
  made.renderer.rules.link_open = (tokens, index, _options, env) => {
    const href = String(tokens[index]?.attrGet('href') ?? '');
    return (env as Manner).links ? String(html`<a href="${href}" rel="noopener noreferrer">`) : '';
  };
  made.renderer.rules.link_close = (_tokens, _index, _options, env) => ((env as Manner).links ? '</a>' : '');
  // Headings belong to the page, so headings in prose become bold lines.
  made.renderer.rules.heading_open = () => '<p><strong>';
  made.renderer.rules.heading_close = () => '</strong></p>\n';
  return made;
}

/** Only web and mail addresses: nothing that runs code or reads the reader's files. */
function isWelcome(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url.trim());
}

/** An image is never loaded. Its text is shown instead, with a link to it. */
function renderImage(tokens: readonly Token[], index: number, { links }: Manner): Html {
  const token = tokens[index] as Token;
  const source = String(token.attrGet('src') ?? '');
  const text = token.content.trim() || source;
  if (!links || isInLink(tokens, index)) return html`${text}`;
  return html`<a href="${source}" rel="noopener noreferrer">${text}</a>`;
}

function isInLink(tokens: readonly Token[], index: number): boolean {
  let depth = 0;
  for (const { type } of tokens.slice(0, index)) {
    if (type === 'link_open') depth++;
    else if (type === 'link_close') depth--;
  }
  return depth > 0;
}

const REFERENCE =
  /@(?:([A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9_-]))*)\/(?=[A-Za-z0-9]))?([A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9_-]))*)/y;

/**
 * `@id` and `@framework/id`, at the positions that the grammar accepts: at the start, after a space or an opening
 * bracket.
 */
function readReference(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charAt(pos) !== '@' || state.linkLevel > 0) return false;
  if (pos > 0 && !/[\s([{]/.test(src.charAt(pos - 1))) return false;
  REFERENCE.lastIndex = pos;
  const match = REFERENCE.exec(src);
  if (match === null) return false;
  const [text, framework, id = ''] = match;
  if (!silent) {
    const token = state.push('competence-reference', '', 0);
    token.content = text;
    token.meta = { text, start: pos, end: pos + text.length, framework, id };
  }
  state.pos += text.length;
  return true;
}

/** Words with hyphens. The lookbehind prevents the match from being tried again from each letter of a long word. */
const HYPHENATED = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;

/** Names such as "IPT-A", and other short words, are not broken at their hyphen. */
function keepWhole(text: string): Html {
  const escaped = html`${text}`;
  if (!text.includes('-')) return escaped;
  const marked = String(escaped).replace(HYPHENATED, (word) => {
    return word.length > LONGEST_WHOLE ? word : `<span class="whole">${word}</span>`;
  });
  return trustHtml(marked);
}
