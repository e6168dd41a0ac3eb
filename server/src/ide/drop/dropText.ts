import type { Workspace } from '../../engine/index.ts';
import { type Element, isAnonymous } from '../../engine/model/index.ts';
import { mayStandIn, type Place, type SyntaxDocument } from '../../engine/syntax/index.ts';
import type { Position } from '../../engine/text/index.ts';
import type { CompletionEntry } from '../completion/cursor.ts';
import { choice } from '../completion/snippet.ts';
import { shareable } from '../elements.ts';
import { lineContextAt } from '../lineContext.ts';

/** The text that is inserted where a file is dropped; a snippet if there is a choice. */
export interface Dropped {
  readonly text: string;
  readonly isSnippet: boolean;
}

/** The range of the value of a property that names frameworks. */
const FRAMEWORK_VALUE = /^\s*(?:uses|adapts)\s*:\s*$/;
const PART_VALUE = /^\s*part\s+of\s+$/;
const BEFORE_REFERENCE = /(?:^|[\s([{])$/;
const AFTER_SIGN = /(?:^|[\s([{])@$/;

/**
 * A reference to the framework of the document `other` in the form that fits the position: `part of` in an empty file,
 * an id after `uses:`, `include` where activities are allowed, `uses:` in a header, and `@framework/id` in a text.
 * Undefined if nothing fits.
 */
export function dropText(
  engine: Workspace,
  path: string,
  document: SyntaxDocument,
  { line, column }: Position,
  other: string,
): Dropped | undefined {
  const own = engine.frameworkOf(path);
  const framework = engine.frameworkOf(other);
  const statement = document.statements.at(line);
  if (own === undefined || framework === undefined || isAnonymous(framework) || statement === undefined)
    return undefined;
  const before = statement.source.slice(0, column);
  const after = statement.source.slice(column);
  if (PART_VALUE.test(before) && after.trim() === '') return plain(framework);
  if (document.root.children.length === 0) return plain(`part of ${framework}\n`);
  if (own === framework) return undefined;
  if (FRAMEWORK_VALUE.test(before) && after.trim() === '') {
    return plain(before.endsWith(':') ? ` ${framework}` : framework);
  }
  if (statement.kind === 'comment') return undefined;
  const elements = [...shareable(engine.framework(framework)?.children ?? [])].filter(
    (element) => element.path === other,
  );
  if (before.trim() !== '') return inText(framework, elements, before);
  if (after.trim() !== '') return undefined;
  const context = lineContextAt(document, line, column);
  return context && onLine(framework, elements, context.place, column, before);
}

function onLine(
  framework: string,
  elements: readonly Element[],
  place: Place,
  column: number,
  before: string,
): Dropped | undefined {
  // Below the header, indented lines belong to the framework's header, and others are its content.
  if (place === 'framework' && column > 0) return plain(`uses: ${framework}`);
  if (!mayStandIn('include', place)) {
    return mayStandIn('property', place) && place !== 'amend' ? see(framework, elements, before) : undefined;
  }
  const isTop = mayStandIn('domain', place);
  const wanted = elements.filter(({ kind }) => (kind === 'domain') === isTop);
  return chosen(`include @${framework}/`, wanted, 'id');
}

/** A property that refers to the dropped file, where properties of an element are allowed. */
function see(framework: string, elements: readonly Element[], before: string): Dropped | undefined {
  return before.length > 0 ? chosen(`see: @${framework}/`, elements, 'id') : undefined;
}

function inText(framework: string, elements: readonly Element[], before: string): Dropped | undefined {
  const isSigned = AFTER_SIGN.test(before);
  if (!isSigned && !BEFORE_REFERENCE.test(before)) return undefined;
  return chosen(`${isSigned ? '' : '@'}${framework}/`, elements, 'id');
}

/** The ids in the file: inserted directly if there is one, offered as a choice if there are several. */
function chosen(start: string, elements: readonly Element[], placeholder: string): Dropped {
  const ids = elements.flatMap(({ id }) => (id === undefined ? [] : [id.text]));
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return plain(start + only);
  const offers = ids.map((label): CompletionEntry => ({ label, kind: 'reference' }));
  return { text: start.replace(/[\\$}]/g, '\\$&') + choice(1, offers, placeholder), isSnippet: true };
}

function plain(text: string): Dropped {
  return { text, isSnippet: false };
}
