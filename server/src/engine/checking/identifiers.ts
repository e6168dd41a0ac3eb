import { lookUp } from '../index/inheritance.ts';
import { isValidId } from '../syntax/statement.ts';
import type { WorkspaceView } from './rule.ts';

/** Words at the start of titles that are not used in ids. */
const OPENING =
  /^(?:an? |the )?(?:ability to|able to|capacity to|knowledge and understanding of|knowledge of|understanding of|awareness of|draw on knowledge of)\s+/;
const ARTICLE = /^(?:an?|the|of|and|to)\s+/;
/** Words that an id should not end with. */
const LINKING: ReadonlySet<string> = new Set(
  'a an and as at by for from in into of on or that the their this to with within'.split(' '),
);
const ACRONYM = /\(([A-Za-z][A-Za-z0-9]{1,7}(?:-[A-Za-z0-9]{1,4})?)\)/;
const MOST_WORDS = 4;

/** A short id made from `title`: 'Ability to engage the client in IPT' gives `engage-the-client`. */
export function idFromTitle(title: string): string | undefined {
  let words = plainLetters(title.slice(0, 300)).toLowerCase();
  for (const pattern of [OPENING, OPENING, ARTICLE, ARTICLE]) words = words.replace(pattern, '');
  const kept = words
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  while (kept.length > 1 && LINKING.has(kept.at(-1) ?? '')) kept.pop();
  const id = kept.join('-');
  return isValidId(id) ? id : undefined;
}

/** A short id for a framework: the acronym in brackets in its title or, if there is none, one made from its words. */
export function frameworkIdFromTitle(title: string): string | undefined {
  return ACRONYM.exec(title.slice(0, 300))?.[1]?.toLowerCase() ?? idFromTitle(title);
}

/** The valid id most similar to `text`; undefined when no character of it is allowed in an id. */
export function validIdLike(text: string): string | undefined {
  const id = plainLetters(text.slice(0, 300))
    .replace(/['’]/g, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '')
    .replace(/(?<!-)-+$/, '');
  return isValidId(id) ? id : undefined;
}

/** `id` if the framework does not use it, otherwise the next free one: `engage-2`, `engage-3` … */
export function freeId(id: string, framework: string, workspace: WorkspaceView): string {
  if (!isTaken(id, framework, workspace)) return id;
  const [, stem = id, digits] = /^(.*)-(\d{1,9})$/.exec(id) ?? [];
  let number = digits === undefined ? 2 : Number(digits) + 1;
  while (isTaken(`${stem}-${number}`, framework, workspace)) number++;
  return `${stem}-${number}`;
}

/** `id` if no framework in the workspace uses it, otherwise the next free one. */
export function freeFrameworkId(id: string, workspace: WorkspaceView): string {
  const taken = new Set(workspace.frameworkIds());
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

function isTaken(id: string, framework: string, workspace: WorkspaceView): boolean {
  return lookUp(framework, id, workspace).declarations.length > 0;
}

/** Removes accents, so that a French name gives a valid id. */
function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
