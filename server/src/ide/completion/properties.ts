import { type PropertyDefinition, propertiesOf, STATUSES, takesFacets } from '../../engine/model/index.ts';
import { type CompletionEntry, type Cursor, siblingsOf } from './cursor.ts';
import { offerNames } from './names.ts';
import { choice } from './snippet.ts';
import { completeFacetValues } from './values.ts';

/** Offers the allowed properties that are not set yet, including declared facets. */
export function offerProperties(cursor: Cursor): CompletionEntry[] {
  const { place, engine, framework } = cursor;
  const said = new Set(
    siblingsOf(cursor).flatMap(({ kind, keyword }) => (kind === 'property' ? keyword?.text : [])),
  );
  const known = propertiesOf(place).filter(({ name, repeatable }) => repeatable || !said.has(name));
  const facets = takesFacets(place) ? offerNames(engine, framework, (kind) => kind === 'facet') : [];
  return [
    ...known.map(offerOf),
    ...facets.filter(({ label }) => !said.has(label)).map((facet) => offerFacet(facet, cursor)),
  ];
}

function offerOf({ name, value, summary }: PropertyDefinition): CompletionEntry {
  const offer: CompletionEntry = { label: name, kind: 'property', detail: summary, text: `${name}: ` };
  if (value !== 'status') return offer;
  const statuses = STATUSES.map((label): CompletionEntry => ({ label, kind: 'value' }));
  return { ...offer, snippet: `${name}: ${choice(1, statuses, 'draft')}` };
}

function offerFacet({ label, detail }: CompletionEntry, cursor: Cursor): CompletionEntry {
  const values = choice(1, completeFacetValues(cursor, label), 'value');
  return {
    label,
    kind: 'property',
    detail: detail ?? '',
    text: `${label}: `,
    snippet: `${label}: ${values}`,
  };
}
