import type { Element, Property } from '../model/element.ts';
import { isForGroup, labelOf } from '../model/properties.ts';
import type { Text } from '../syntax/statement.ts';
import type { RenderContext } from './context.ts';
import { type Html, html } from './html.ts';
import { renderReference, renderText, renderWithTitles } from './markdown.ts';
import { inWords } from './words.ts';

/** The label of a property or a facet for readers. */
export function labelOfProperty(name: string): string {
  return labelOf(name) ?? inWords(name);
}

/**
 * The properties of an element as a definition list. Notes are shown separately, by `renderNotes`, and agreements by
 * `renderAgreed`.
 */
export function renderProperties(context: RenderContext, element: Element): Html | undefined {
  const byName = new Map<string, Property[]>();
  for (const property of element.properties) {
    if (property.name === 'note' || isForGroup(property.name) || property.value === undefined) continue;
    const known = byName.get(property.name);
    if (known) known.push(property);
    else byName.set(property.name, [property]);
  }
  if (byName.size === 0) return undefined;
  const rows = [...byName].map(([name, properties]) => {
    const values = properties.flatMap(({ value }) => (value ? renderValueOf(context, name, value) : []));
    const items = values.map((value) => html`<dd>${value}</dd>`);
    return html`<div><dt>${labelOfProperty(name)}</dt>${items}</div>`;
  });
  return html`<dl class="properties">${rows}</dl>`;
}

/** The notes for readers. */
export function renderNotes(context: RenderContext, element: Element): Html[] {
  const notes = element.properties.filter(({ name, value }) => name === 'note' && value !== undefined);
  return notes.map(({ value }) => html`<p class="note">${renderText(context, value?.text ?? '')}</p>`);
}

/** A web address becomes a link. */
function renderValueOf(context: RenderContext, name: string, value: Text): Html[] {
  const address = addressOf(name, value.text.trim());
  if (address === undefined) return renderValue(context, value);
  return [html`<a href="${address}" rel="noopener noreferrer">${value.text}</a>`];
}

function addressOf(name: string, text: string): string | undefined {
  if (name === 'doi' && /^10\.\d{4,9}\/\S+$/.test(text)) return `https://doi.org/${encodeURI(text)}`;
  return (name === 'url' || name === 'homepage') && /^https?:\/\/\S+$/i.test(text) ? text : undefined;
}

/** A value that consists of references becomes one value per reference; any other value stays one. */
function renderValue(context: RenderContext, value: Text): Html[] {
  if (!isAllReferences(value)) return [renderWithTitles(context, value.text)];
  return value.references.map((reference) => renderReference(context, reference, true));
}

/** Whether a value consists of references only, separated by commas. */
export function isAllReferences(value: Text): boolean {
  let rest = '';
  let at = value.start;
  for (const { start, end } of value.references) {
    rest += value.text.slice(at - value.start, start - value.start);
    at = end;
  }
  rest += value.text.slice(at - value.start);
  return value.references.length > 0 && /^[\s,;]*$/.test(rest);
}
