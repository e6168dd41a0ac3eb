import { SECTIONS, type SectionKind } from '../syntax/statement.ts';
import { type AmendBlock, type Amendment, gatherAmendments } from './amendment.ts';
import { withChildren } from './build.ts';
import type { Element, ElementKind, Property, SourceLine } from './element.ts';
import { AGREED, isRepeatable } from './properties.ts';
import { asInherited } from './provenance.ts';

/** An element of the base that an adaptation omits, and why. */
export interface Omitted {
  readonly element: Element;
  readonly reason: string;
  /** The id of the element it was in; undefined at the top level. */
  readonly parent: string | undefined;
  /** The line that omits it. */
  readonly amendedBy: SourceLine;
}

/** An element of an adaptation that comes from the base. */
export interface Adapted {
  readonly children: readonly Element[];
  readonly omitted: readonly Omitted[];
}

/**
 * The amendments of one adaptation, kept between edits. Elements that they do not change are inherited whole; the
 * others are built again only if the base or the amendments changed.
 */
export interface Adaptation {
  readonly blocks: readonly AmendBlock[];
  readonly amendments: ReadonlyMap<string, Amendment>;
  /** Whether an element of the base, or anything in it, is amended. */
  readonly amended: WeakMap<Element, boolean>;
  /** The result for an element of the base that contained others. */
  readonly made: WeakMap<Element, { readonly owner: Owner; readonly made: Made }>;
}

/** Reads the amendments of an adaptation; returns `before` if nothing in them has changed. */
export function readAdaptation(blocks: readonly AmendBlock[], before?: Adaptation): Adaptation {
  const same =
    before?.blocks.length === blocks.length &&
    blocks.every(({ node }, index) => node === before.blocks[index]?.node);
  if (before && same) return before;
  return { blocks, amendments: gatherAmendments(blocks), amended: new WeakMap(), made: new WeakMap() };
}

/** Inherits the elements of the base with all amendments, and adds the adaptation's own elements. */
export function adapt(base: readonly Element[], own: readonly Element[], adaptation: Adaptation): Adapted {
  const { elements, omitted, arrivals } = adaptList(base, TOP, adaptation);
  const children = [...elements, ...own];
  if (arrivals.length === 0) return { children, omitted };
  const moved = byDestination(arrivals);
  const placed = placeMoved(children, moved);
  // A rule reports an element that moves to a place that does not exist; until that is fixed, it must not get lost.
  for (const lost of moved.values()) for (const { element } of lost) placed.push(element);
  return { children: placed, omitted };
}

/** The result of amending some elements of the base. */
interface Made {
  readonly elements: readonly Element[];
  readonly omitted: readonly Omitted[];
  readonly arrivals: readonly Arrival[];
}

/** A moved element, its target, and the kind of section it was in. */
interface Arrival {
  readonly element: Element;
  readonly to: string;
  readonly section: SectionKind | undefined;
}

/** The position of a list of elements: the nearest ancestor with an id, and the section in between. */
interface Owner {
  readonly id: string | undefined;
  readonly section: SectionKind | undefined;
}

const TOP: Owner = { id: undefined, section: undefined };
const NOTHING: readonly never[] = Object.freeze([]);

function byDestination(arrivals: readonly Arrival[]): Map<string, Arrival[]> {
  const moved = new Map<string, Arrival[]>();
  for (const arrival of arrivals) {
    const others = moved.get(arrival.to);
    if (others) others.push(arrival);
    else moved.set(arrival.to, [arrival]);
  }
  return moved;
}

function adaptList(list: readonly Element[], owner: Owner, adaptation: Adaptation): Made {
  const elements: Element[] = [];
  const omitted: Omitted[] = [];
  const arrivals: Arrival[] = [];
  for (const element of list) {
    if (!holdsAmended(element, adaptation)) {
      elements.push(asInherited(element));
      continue;
    }
    const made = adaptOne(element, owner, adaptation);
    for (const each of made.elements) elements.push(each);
    for (const each of made.omitted) omitted.push(each);
    for (const each of made.arrivals) arrivals.push(each);
  }
  return { elements, omitted, arrivals };
}

function adaptOne(element: Element, owner: Owner, adaptation: Adaptation): Made {
  const known = adaptation.made.get(element);
  if (known && known.owner.id === owner.id && known.owner.section === owner.section) return known.made;
  const made = makeOne(element, owner, adaptation);
  adaptation.made.set(element, { owner, made });
  return made;
}

function makeOne(element: Element, owner: Owner, adaptation: Adaptation): Made {
  const amendment = amendmentOf(element, adaptation);
  const before = amendment?.before ?? NOTHING;
  const after = amendment?.after ?? NOTHING;
  const inside = adaptList(element.children, ownerIn(element, owner), adaptation);
  if (amendment?.omission) {
    const { reason, path, statement } = amendment.omission;
    const omission: Omitted = { element, reason, parent: owner.id, amendedBy: { path, statement } };
    // Elements that move out of an omitted element are not omitted with it.
    return { elements: [...before, ...after], omitted: [omission], arrivals: inside.arrivals };
  }
  const inherited: Element = { ...element, provenance: 'inherited', base: element, amendedBy: undefined };
  const own = amend(
    withChildren(inherited, addTo(inside.elements, amendment?.additions ?? NOTHING)),
    amendment,
  );
  if (isEmptied(element, own)) return { ...inside, elements: NOTHING };
  if (!amendment?.move) return { ...inside, elements: [...before, own, ...after] };
  const { path, statement, to } = amendment.move;
  const moved: Element = { ...own, provenance: 'moved', amendedBy: { path, statement } };
  const arrivals = [...inside.arrivals, { element: moved, to, section: owner.section }];
  return { elements: [...before, ...after], omitted: inside.omitted, arrivals };
}

function amend(element: Element, amendment: Amendment | undefined): Element {
  if (amendment === undefined) return element;
  const { rewording, prose, questions } = amendment;
  const amended: Element = {
    ...element,
    prose: prose.length ? [...element.prose, ...prose] : element.prose,
    properties: amendProperties(element, amendment),
    questions: questions.length ? [...element.questions, ...questions] : element.questions,
  };
  if (rewording === undefined) return amended;
  const amendedBy = { path: rewording.path, statement: rewording.statement };
  return { ...amended, title: rewording.text, provenance: 'reworded', amendedBy };
}

/** What the amendment says in another way is no longer what the group of the base agreed. */
function amendProperties(
  { properties: base }: Element,
  { rewording, prose, properties }: Amendment,
): readonly Property[] {
  const isChanged =
    rewording !== undefined || prose.length > 0 || properties.some(({ name }) => name !== AGREED);
  const kept = isChanged && base.some(isAgreement) ? base.filter((each) => !isAgreement(each)) : base;
  return properties.length ? mergeProperties(kept, properties) : kept;
}

function isAgreement({ name }: Property): boolean {
  return name === AGREED;
}

/** A property of the amendment replaces those of the same name in the base, unless it is repeatable. */
function mergeProperties(base: readonly Property[], added: readonly Property[]): Property[] {
  const replaced = new Set(added.filter(({ name }) => !isRepeatable(name)).map(({ name }) => name));
  return [...base.filter(({ name }) => !replaced.has(name)), ...added];
}

/** Adds elements at the end; the contents of a section join the section of the same kind. */
function addTo(children: readonly Element[], additions: readonly Element[]): Element[] {
  const all = [...children];
  for (const addition of additions) {
    const index = isSection(addition.kind) ? all.findIndex(({ kind }) => kind === addition.kind) : -1;
    const section = all[index];
    if (section === undefined) all.push(addition);
    else {
      const prose = [...section.prose, ...addition.prose];
      all[index] = { ...withChildren(section, [...section.children, ...addition.children]), prose };
    }
  }
  return all;
}

/** Adds moved elements at the end of their target, or of its section of the kind that they come from. */
function placeMoved(elements: readonly Element[], moved: Map<string, Arrival[]>): Element[] {
  return elements.map((element) => {
    const children = placeMoved(element.children, moved);
    const arrivals = element.id ? moved.get(element.id.text) : undefined;
    if (arrivals && element.id) moved.delete(element.id.text);
    if (!arrivals && children.every((child, index) => child === element.children[index])) return element;
    return withChildren(element, (arrivals ?? []).reduce(welcome, children));
  });
}

function welcome(children: Element[], { element, section }: Arrival): Element[] {
  const index = section === undefined ? -1 : children.findIndex(({ kind }) => kind === section);
  const host = children[index];
  if (host === undefined) return [...children, element];
  return children.with(index, withChildren(host, [...host.children, element]));
}

/** Whether the amendments are about the element or about anything in it. */
function holdsAmended(element: Element, adaptation: Adaptation): boolean {
  const known = adaptation.amended.get(element);
  if (known !== undefined) return known;
  const isAmended =
    amendmentOf(element, adaptation) !== undefined ||
    element.children.some((child) => holdsAmended(child, adaptation));
  adaptation.amended.set(element, isAmended);
  return isAmended;
}

function amendmentOf(element: Element, { amendments }: Adaptation): Amendment | undefined {
  return element.id ? amendments.get(element.id.text) : undefined;
}

/** A section that has become empty is left out, because a heading with nothing under it has no meaning. */
function isEmptied(base: Element, own: Element): boolean {
  return isSection(base.kind) && base.children.length > 0 && own.children.length === 0;
}

function ownerIn(element: Element, owner: Owner): Owner {
  if (isSection(element.kind)) return { id: owner.id, section: element.kind };
  return { id: element.id?.text ?? owner.id, section: owner.section };
}

function isSection(kind: ElementKind): kind is SectionKind {
  return SECTIONS.includes(kind as SectionKind);
}
