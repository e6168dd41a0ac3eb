import { isUnmarked, readLine, type Token } from '../render/markdown.ts';
import type { Reference } from '../syntax/statement.ts';
import { cleanText } from './cleanText.ts';
import { joinRuns, type Run, type Runs } from './document.ts';

/** Writes a reference as runs; `looks` is the style of the text around it. */
export type WriteReference = (reference: Reference, looks: RunStyle) => Runs;

/** The style of a run, and its link. */
export type RunStyle = Omit<Run, 'text'>;

const PLAIN: RunStyle = {};

/** A line of an author's text as runs. */
export function runsOfText(text: string, write: WriteReference): Runs {
  const tokens = isUnmarked(text) ? undefined : readLine(text);
  return tokens === undefined ? plainRuns(text) : runsOfTokens(tokens, write);
}

/** The text of a line as it is read: without emphasis, with references as typed. */
export function unmarkedText(text: string): string {
  const runs = runsOfText(text, (reference) => [{ text: reference.text }]);
  return runs.map((run) => run.text.replaceAll('\n', ' ')).join('');
}

/** A web address as a link with a text; an address that no reader could open is only text. */
export function addressRun(address: string, text = address): Run {
  return { text: cleanText(text), ...linkTo(address) };
}

/** Text without markup. */
export function plainRuns(text: string, looks: RunStyle = PLAIN): Runs {
  return text === '' ? [] : [{ text: cleanText(text), ...looks }];
}

/** The tokens of a line as runs. */
export function runsOfTokens(
  tokens: readonly Token[],
  write: WriteReference,
  around: RunStyle = PLAIN,
): Runs {
  const runs: Run[] = [];
  // The open elements, the innermost last.
  const open: RunStyle[] = [around];
  for (const token of tokens) {
    const looks = open.at(-1) ?? around;
    if (token.nesting === 1) open.push({ ...looks, ...looksOf(token) });
    else if (token.nesting === -1) open.pop();
    else runs.push(...runsOfToken(token, looks, write));
  }
  return joinRuns(runs);
}

function looksOf(token: Token): RunStyle {
  if (token.type === 'strong_open') return { strong: true };
  if (token.type === 'em_open') return { emphasis: true };
  if (token.type === 'link_open') return linkTo(addressOf(token, 'href'));
  return {};
}

function runsOfToken(token: Token, looks: RunStyle, write: WriteReference): Runs {
  if (token.type === 'softbreak') return [{ text: ' ', ...looks }];
  if (token.type === 'hardbreak') return [{ text: '\n', ...looks }];
  if (token.type === 'code_inline') return plainRuns(token.content, { ...looks, code: true });
  if (token.type === 'competence-reference') return write(token.meta as unknown as Reference, looks);
  // An image is never loaded. Its text is shown instead, with a link to it.
  if (token.type === 'image') {
    const source = addressOf(token, 'src');
    return plainRuns(token.content.trim() || source, {
      ...looks,
      ...(looks.url === undefined && linkTo(source)),
    });
  }
  return plainRuns(token.content, looks);
}

/** markdown-it only lets web and mail addresses through. */
function addressOf(token: Token, attribute: string): string {
  return cleanText(String(token.attrGet(attribute) ?? ''));
}

/** A link to an address with invalid characters encoded; nothing if it is no address, as Word refuses such files. */
function linkTo(address: string): Pick<Run, 'url'> {
  const visible = cleanText(address).replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent);
  // Brackets may only be around the numbers of a host.
  const [host = ''] = /^[a-z]*:\/\/[^/?#]*/i.exec(visible) ?? [];
  const url = host + visible.slice(host.length).replace(/[[\]]/g, encodeURIComponent);
  return isAddress(url) ? { url } : {};
}

/**
 * Whether a text is a mail address, or a web address by RFC 3986: a host, perhaps with a port, and a path in which every
 * percent sign starts a code.
 */
function isAddress(text: string): boolean {
  if (/%(?![0-9a-f]{2})/i.test(text)) return false;
  return /^(?:mailto:[^[\]#]+|https?:\/\/(?:[^/?#@[\]]*@)?(?:[^/?#@:[\]]+|\[[0-9a-f:.]+\])(?::\d{0,5})?(?:[/?][^[\]#]*)?(?:#[^[\]#]*)?)$/i.test(
    text,
  );
}
