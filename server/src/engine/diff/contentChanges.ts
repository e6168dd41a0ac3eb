import type { Lexicon } from '../language/watched/lexicon.ts';
import {
  isAdministrative,
  isForGroup,
  isIdentifying,
  isNaming,
  isReferenceList,
  labelOf,
} from '../model/properties.ts';
import type { Attention } from './attention/attention.ts';
import { findAttention } from './attention/findAttention.ts';
import { turnedBelow } from './attention/leadIns.ts';
import type { Change, ChangeType } from './change.ts';
import type { Entry, NamedValues } from './entry.ts';
import { changeOf, type FrameworkComparison, sideOf, weigh } from './frameworkComparison.ts';
import { NO_OWNERS, ownersOfIds, type ReuseFinder, startReuseFinder } from './reusedIds.ts';
import { isEditorial, type Significance } from './significance.ts';
import type { Step } from './step.ts';

/** Finds changes in the contents of elements: texts, ids, properties, prose and questions. */
export function contentChanges(comparison: FrameworkComparison): Change[] {
  const changes: Change[] = [];
  const findReuse = startReuseFinder(comparison);
  const owners = comparison.wasPublished ? ownersOfIds(comparison.before) : NO_OWNERS;
  for (const [before, after] of comparison.matching.pairs()) {
    if (before.kind !== after.kind) changes.push(kindChange(comparison, before, after));
    if (before.id !== after.id) changes.push(idChange(comparison, before, after, owners));
    if (before.text !== after.text) changes.push(textChange(comparison, before, after, findReuse));
    for (const change of linesChanges(comparison, before, after)) changes.push(change);
    if (before.properties !== after.properties)
      for (const change of propertyChanges(comparison, before, after)) changes.push(change);
  }
  return changes;
}

/** An activity became a group, or `knowledge:` became `application:`. */
function kindChange(comparison: FrameworkComparison, before: Entry, after: Entry): Change {
  return changeOf(comparison, before, after, {
    type: 'section-changed',
    property: 'kind',
    from: sideOf(comparison, 'before', before, before.kind),
    to: sideOf(comparison, 'after', after, after.kind),
    steps: [{ do: 'kind', entry: before.index, value: after.kind }],
  });
}

function idChange(
  comparison: FrameworkComparison,
  before: Entry,
  after: Entry,
  owners: ReadonlyMap<string, Entry>,
): Change {
  const owner = after.id === undefined ? undefined : owners.get(after.id);
  const significance: Significance =
    before.id === undefined && !owner ? 'editorial' : comparison.wasPublished ? 'breaking' : 'substantive';
  return changeOf(comparison, before, after, {
    type: 'renamed-id',
    significance,
    reuse: owner && { how: 'taken', other: owner.text ?? '' },
    from: sideOf(comparison, 'before', before, before.id ?? ''),
    to: sideOf(comparison, 'after', after, after.id ?? ''),
    steps: [{ do: 'id', entry: before.index, value: after.id }],
  });
}

function textChange(
  comparison: FrameworkComparison,
  before: Entry,
  after: Entry,
  findReuse: ReuseFinder,
): Change {
  const [from, to] = [before.text ?? '', after.text ?? ''];
  const { significance, attention } = weigh(comparison, from, to);
  const reuse = significance === 'editorial' ? undefined : findReuse(before, after);
  return changeOf(comparison, before, after, {
    type: typeOfWording(after),
    significance: reuse ? 'breaking' : significance,
    reuse,
    attention: [...attention, ...turnedBelow(comparison, after, attention)],
    steps: [{ do: 'text', entry: before.index, value: after.text }],
  });
}

function typeOfWording({ kind }: Entry): ChangeType {
  return kind === 'competence' || kind === 'requirement' ? 'reworded' : 'retitled';
}

function* linesChanges(comparison: FrameworkComparison, before: Entry, after: Entry): Iterable<Change> {
  for (const field of ['prose', 'questions'] as const) {
    if (isSameList(before[field], after[field])) continue;
    const [from, to] = [before[field].join('\n'), after[field].join('\n')];
    const weight = weigh(comparison, from, to);
    yield changeOf(comparison, before, after, {
      type: 'property-changed',
      property: field === 'prose' ? 'description' : 'question',
      from: sideOf(comparison, 'before', before, from),
      to: sideOf(comparison, 'after', after, to),
      // Questions, replies and answers are only for the group, and are never published.
      ...(field === 'questions' ? { significance: 'editorial' as const, attention: [] } : weight),
      steps: [{ do: field, entry: before.index, value: after[field] }],
    });
  }
}

function* propertyChanges(comparison: FrameworkComparison, before: Entry, after: Entry): Iterable<Change> {
  const old = byNames(before.properties);
  const now = byNames(after.properties);
  const differing = [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => !isSameList(old.get(name) ?? [], now.get(name) ?? []),
  );
  const retires = differing.includes('retired') && !old.has('retired');
  const returns = differing.includes('retired') && !now.has('retired');
  for (const name of differing.sort()) {
    // The replacement of a retired element is part of its retirement.
    if ((retires || returns) && name === 'replaced-by') continue;
    const [from, to] = [old.get(name) ?? [], now.get(name) ?? []];
    const isRetiring = retires && name === 'retired';
    const steps: Step[] = [{ do: 'property', entry: before.index, name, values: to }];
    if ((retires || returns) && name === 'retired' && differing.includes('replaced-by'))
      steps.push({
        do: 'property',
        entry: before.index,
        name: 'replaced-by',
        values: now.get('replaced-by') ?? [],
      });
    const significance = weighProperty(before, name, from, to);
    yield changeOf(comparison, before, after, {
      type: isRetiring || (name === 'status' && to[0] === 'retired') ? 'retired' : 'property-changed',
      property: name,
      from: sideOf(comparison, 'before', before, from.join(', ')),
      to: sideOf(comparison, 'after', after, to.join(', ')),
      significance,
      notes:
        name === 'language' && significance !== 'editorial'
          ? [{ kind: 'language', before: from[0] ?? '', after: to[0] ?? '' }]
          : [],
      attention:
        significance === 'editorial'
          ? []
          : attentionToValues(name, from.join(', '), to.join(', '), comparison.lexicon()),
      steps,
    });
  }
}

function weighProperty(
  { kind }: Entry,
  name: string,
  from: readonly string[],
  to: readonly string[],
): Significance {
  if (kind === 'framework' && name === 'language')
    return isSameLanguage(from[0], to[0]) ? 'editorial' : 'substantive';
  if (isForGroup(name)) return 'editorial';
  if (kind === 'framework' && isAdministrative(name))
    return name === 'status' && to[0] === 'retired' ? 'substantive' : 'editorial';
  const isSameSet = isSameList([...from].sort(), [...to].sort());
  const isSpelling =
    from.length === to.length && from.every((value, index) => isEditorial(value, to[index] ?? ''));
  return isSameSet || (isSpelling && !isIdentifying(name)) ? 'editorial' : 'substantive';
}

/** Whether two codes such as `en-GB` and `en-US` name one language. Without a code, it is not known. */
function isSameLanguage(from: string | undefined, to: string | undefined): boolean {
  const [old, now] = [from, to].map((code) => code?.trim().split(/[-_]/)[0]?.toLowerCase());
  return old === now || old === undefined || now === undefined;
}

/**
 * Finds what needs attention in a property with running text. Additions are shown whole, so only changes count; in a
 * removal, only a lost "not".
 */
function attentionToValues(name: string, from: string, to: string, lexicon: Lexicon): Attention[] {
  if (from === '' || name === 'status' || isIdentifying(name) || isNaming(name) || isReferenceList(name))
    return [];
  // The values of facets are names.
  if (labelOf(name) === undefined) return [];
  return findAttention(from, to, lexicon).filter(({ kind }) => to !== '' || kind === 'negation');
}

function byNames(properties: readonly NamedValues[]): ReadonlyMap<string, readonly string[]> {
  return new Map(properties.map(({ name, values }) => [name, values]));
}

function isSameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
