import { type Keyed, withKeys } from '../map/keys.ts';
import type { Element, ElementKind } from '../model/element.ts';
import { propertyValues } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import type { ShownChanges } from '../render/changes/changed.ts';
import { inWords } from '../render/words.ts';
import type { ChosenPart } from '../view/chosenPart.ts';
import { blocksOfGlossary, blocksOfSources, listSources } from './backMatter.ts';
import { cleanText } from './cleanText.ts';
import type { Block, DocumentKind, ExportDocument } from './document.ts';
import { blocksInside } from './elementBlocks.ts';
import { extentOf } from './extent.ts';
import { blocksOfFramework } from './frameworkBlocks.ts';
import { mapPicture } from './mapPicture.ts';
import { blocksOfOwn } from './ownBlocks.ts';
import type { MapPicture } from './picture.ts';
import { unmarkedText } from './runs.ts';
import { type ExportView, elementsByKey } from './targets.ts';
import { declaredOf, headerText, shownTitle, startWriting, titleOfShown, type Writing } from './writing.ts';

/** The content of a document: a framework, or a part of it. */
export interface ExportScope {
  /** Including everything it inherits and includes, as returned by `Workspace.framework`. */
  readonly framework: Framework;
  /** Undefined for the whole framework. */
  readonly part?: Keyed | 'glossary' | 'sources' | undefined;
  /** The reader's selection; without it, the document contains everything. */
  readonly chosen?: ChosenPart | undefined;
  /** The changes of the framework to mark; without it, none are. */
  readonly marked?: MarkedChanges | undefined;
}

/** The changes since an earlier version. */
export interface MarkedChanges {
  /** The name of that version, such as `HEAD`. */
  readonly since: string;
  readonly changes: ShownChanges;
}

/** The kinds of element that can be exported as a document of their own. */
const KINDS: ReadonlySet<ElementKind> = new Set<DocumentKind & ElementKind>([
  'domain',
  'group',
  'activity',
  'guide',
  'curriculum',
]);

/** Whether an element can be exported as a document of its own. */
export function isExportable({ kind }: Element): boolean {
  return KINDS.has(kind);
}

/**
 * Makes a document of a framework, or of a part of it: plain data for any format. It contains what readers see, without
 * open questions and comments. The same scope always gives the same document.
 */
export function frameworkDocument(scope: ExportScope, view: ExportView): ExportDocument {
  const { chosen, marked } = scope;
  const framework = chosen?.framework ?? scope.framework;
  const part = chosen ? chosenOf(scope.part, chosen) : scope.part;
  const writing = startWriting(view, framework, partsOf(framework, part), {
    chosen,
    changes: marked?.changes,
  });
  const status = headerText(framework, 'status');
  const whole = titleOfShown(framework);
  const title =
    typeof part === 'object' ? shownTitle(part.element) : part === undefined ? whole : inWords(part);
  return {
    kind: kindOf(part),
    title,
    partOf: part === undefined ? undefined : whole,
    language: languageOf(framework),
    version: headerText(framework, 'version'),
    status: status === undefined ? undefined : inWords(status),
    notice: noticeOf(status),
    extent: extentIn(part, scope),
    authors: namesOf(framework, 'author'),
    publisher: headerText(framework, 'publisher'),
    published: headerText(framework, 'published'),
    licence: headerText(framework, 'licence'),
    hue: hueOf(writing, part),
    map: part === undefined ? mapInside(framework, chosen) : undefined,
    blocks: writeBlocks(writing, part),
  };
}

/** The part as the reader has selected it. If nothing of it is selected, it has no children. */
function chosenOf(part: ExportScope['part'], { framework }: ChosenPart): ExportScope['part'] {
  if (typeof part !== 'object') return part;
  const left = elementsByKey(framework).get(part.key);
  if (left?.element.node === part.element.node) return left;
  const element = { ...part.element, children: [], counts: { activities: 0, competences: 0 } };
  return { key: part.key, element };
}

function partsOf(framework: Framework, part: ExportScope['part']): Keyed[] {
  if (part === undefined) return withKeys(framework.children, '');
  if (part === 'glossary') return declaredOf(framework, 'term');
  return part === 'sources' ? declaredOf(framework, 'source') : [part];
}

/** The reader's selection and what is marked, in sentences; undefined if it is the whole framework as it is. */
function extentIn(part: ExportScope['part'], { chosen, marked }: ExportScope): string | undefined {
  const sentences = [
    ...(chosen ? [extentOf(chosen, typeof part === 'object' ? part : undefined)] : []),
    ...(marked
      ? [
          `Changes since ${cleanText(marked.since)} are marked. What is new is underlined, and what was removed is struck through.`,
        ]
      : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

function kindOf(part: ExportScope['part']): DocumentKind {
  if (part === undefined) return 'framework';
  return typeof part === 'string' ? part : (part.element.kind as DocumentKind);
}

/** The hue of the domain that the part is, or belongs to. */
function hueOf({ hues }: Writing, part: ExportScope['part']): number {
  if (typeof part !== 'object') return 0;
  const holds = (element: Element): boolean => element === part.element || element.children.some(holds);
  for (const [domain, hue] of hues) if (holds(domain)) return hue;
  return 0;
}

function writeBlocks(writing: Writing, part: ExportScope['part']): Block[] {
  if (part === undefined) return blocksOfFramework(writing);
  if (part === 'glossary') return [...blocksOfGlossary(writing), ...listSources(writing, 2)];
  if (part === 'sources') return blocksOfSources(writing);
  const blocks = [...blocksOfOwn(writing, part.element), ...blocksInside(writing, part, 2)];
  return [...blocks, ...listSources(writing, 2)];
}

/** The map in a document, which already has the title, the facts and the extent of the selection above it. */
function mapInside(framework: Framework, chosen: ChosenPart | undefined): MapPicture | undefined {
  const picture = mapPicture(chosen?.whole ?? framework, cleanText, chosen);
  if (picture.columns.length === 0) return undefined;
  return { ...picture, title: 'Map', facts: [], extent: undefined };
}

function namesOf({ header }: Framework, name: string): string[] {
  return header ? propertyValues(header, name).map(unmarkedText) : [];
}

/** An invalid language tag would mislead screen readers, so it is left out. */
function languageOf(framework: Framework): string | undefined {
  const language = headerText(framework, 'language')?.trim();
  return language && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? language : undefined;
}

const DRAFT = 'Draft. This framework has not been published and may still change.';

const NOTICES: ReadonlyMap<string, string> = new Map([
  ['in-review', 'In review. This framework has not been published and may still change.'],
  ['retired', 'Retired. This framework is no longer in use.'],
]);

/** A framework without a status is treated as a draft, as on its site. */
function noticeOf(status: string | undefined): string | undefined {
  return status === 'published' ? undefined : (NOTICES.get(status ?? '') ?? DRAFT);
}
