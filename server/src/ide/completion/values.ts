import { lookUp } from '../../engine/index/index.ts';
import { findProperty, type PropertyDefinition, STATUSES } from '../../engine/model/index.ts';
import type { CompletionEntry, Cursor, Offers } from './cursor.ts';
import { daysFor, yearsBefore } from './days.ts';
import { offerLanguages } from './languages.ts';
import { offerFrameworks } from './names.ts';
import { offerWhole } from './references.ts';

const NAME = /^\s*([A-Za-z][\w-]*)\s*:/;

/** Offers the possible values of a property: statuses, dates, frameworks, references and values of a facet. */
export function offerValues(cursor: Cursor): Offers | undefined {
  const { statement, before, after, column, place } = cursor;
  const [opening = '', name] = NAME.exec(before) ?? [];
  if (name === undefined || statement.kind !== 'property') return undefined;
  const typed = before.slice(Math.max(opening.length, before.lastIndexOf(',') + 1)).trimStart();
  const property = findProperty(place, name);
  const offers = property ? offersFor(property, cursor) : completeFacetValues(cursor, name);
  // The space after the colon is inserted as well.
  const gap = before.endsWith(':') ? ' ' : '';
  const said = new Set(
    before
      .slice(before.indexOf(':') + 1)
      .split(',')
      .slice(0, -1)
      .map((value) => value.trim()),
  );
  const rest = /^[^,]*/.exec(after)?.[0].trimEnd().length ?? 0;
  return {
    start: column - typed.length,
    end: column + rest,
    offers: offers
      .filter(({ label }) => !said.has(label))
      .map((offer) => ({ ...offer, text: gap + offer.label })),
  };
}

function offersFor({ value, name }: PropertyDefinition, cursor: Cursor): CompletionEntry[] {
  switch (value) {
    case 'status':
      return STATUSES.map((label) => ({ label, kind: 'value' }));
    case 'date':
      return daysFor(name, cursor.engine.today);
    case 'year':
      return yearsBefore(cursor.engine.today);
    case 'language':
      return offerLanguages(cursor);
    case 'framework':
      return offerFrameworks(cursor.engine, cursor.framework);
    case 'references':
    case 'sources':
      return offerWhole(name, cursor);
    default:
      return [];
  }
}

/** Offers the values of the facet with that name. */
export function completeFacetValues({ engine, framework }: Cursor, name: string): CompletionEntry[] {
  const { declarations } = lookUp(framework, name, engine);
  const facet = declarations.find(({ kind }) => kind === 'facet');
  const values = facet?.statement.text?.text.split(',') ?? [];
  return values
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .map((label): CompletionEntry => ({ label, kind: 'value', detail: name }));
}
