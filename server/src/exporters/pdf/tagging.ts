import type { Tag } from './line.ts';

type Doc = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;

/** Adds tags for screen readers while the pages are written. */
export interface Tagging {
  /** Starts content that belongs to the tag. */
  begin(tag: Tag): void;
  /** Starts content that is only visual. */
  beginArtifact(type: 'Pagination' | 'Layout'): void;
  /** Ends the current content. */
  end(): void;
  /** Writes a link in a tag, and gives it to `write` to make it active. */
  link(tag: Tag, write: (structure: Structure) => void): void;
  /** Called when all pages are written. */
  finish(): void;
}

/** Starts tagging a document. `root` is the parent of all other tags. */
export function startTagging(doc: Doc, root: Tag): Tagging {
  const whole = doc.struct(root.type);
  doc.addStructure(whole);
  const structures = new Map<Tag, Structure>([[root, whole]]);
  let current: Tag | 'artifact' | undefined;
  const structureOf = (tag: Tag): Structure => {
    let structure = structures.get(tag);
    if (structure === undefined) {
      structure = doc.struct(tag.type);
      structureOf(tag.parent ?? root).add(structure);
      structures.set(tag, structure);
    }
    return structure;
  };
  const end = (): void => {
    if (current !== undefined) doc.endMarkedContent();
    current = undefined;
  };
  return {
    begin(tag) {
      if (current === tag) return;
      end();
      structureOf(tag).add(doc.markStructureContent(tag.type));
      current = tag;
    },
    beginArtifact(type) {
      end();
      doc.markContent('Artifact', { type });
      current = 'artifact';
    },
    end,
    link(tag, write) {
      end();
      const structure = doc.struct('Link');
      structureOf(tag).add(structure);
      structure.add(doc.markStructureContent('Link'));
      current = 'artifact';
      write(structure);
      end();
      // The content is on this page only, and is written with it.
      structure.end();
    },
    finish: () => whole.end(),
  };
}
