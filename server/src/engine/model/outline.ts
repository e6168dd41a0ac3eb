import { lineOf, type SyntaxDocument } from '../syntax/document.ts';
import type { Counts, Element, ElementKind, Provenance } from './element.ts';
import type { Framework } from './framework.ts';

/** A framework, or an element in it, as other tools read it: plain data without syntax nodes. */
export interface OutlineEntry {
  readonly kind: ElementKind;
  /** Missing if there is none. */
  readonly id?: string;
  /** Missing if there is none; a competence has `text` instead. */
  readonly title?: string;
  readonly text?: string;
  readonly provenance: Provenance;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** Only for a framework. */
  readonly counts?: OutlineCounts;
  readonly children: readonly OutlineEntry[];
}

/** The number of domains, activities and competences in a framework, at every depth. */
export interface OutlineCounts extends Counts {
  readonly domains: number;
}

/** Returns the document at a path, as a workspace does. */
interface Documents {
  document(path: string): SyntaxDocument | undefined;
}

/** The resolved tree of a framework. Line numbers are those of the current documents. */
export function outlineOf(framework: Framework, documents: Documents): OutlineEntry {
  const { kind, id, title, provenance, path, header, children } = framework;
  const { domains, activities, competences } = framework.counts;
  return {
    kind,
    id,
    title,
    provenance,
    path,
    line: header ? lineOfElement(header, documents) : lineOfPart(path, documents),
    counts: { domains, activities, competences },
    children: children.map((child) => entryOf(child, documents)),
  };
}

function entryOf(element: Element, documents: Documents): OutlineEntry {
  const { kind, id, title, provenance, path, children } = element;
  return {
    kind,
    ...(id && { id: id.text }),
    ...(title && (kind === 'competence' ? { text: title.text } : { title: title.text })),
    provenance,
    path,
    line: lineOfElement(element, documents),
    children: children.map((child) => entryOf(child, documents)),
  };
}

function lineOfElement({ path, node }: Element, documents: Documents): number {
  const document = documents.document(path);
  return document && node.statement ? lineOf(document, node.statement) + 1 : 1;
}

/** For a framework that no file declares, the line that makes the first of its files part of it. */
function lineOfPart(path: string, documents: Documents): number {
  const document = documents.document(path);
  const part = document?.root.children.find(({ statement }) => statement?.kind === 'part')?.statement;
  return document && part ? lineOf(document, part) + 1 : 1;
}
