import type { Block, ExportDocument, Heading } from './document.ts';

/**
 * The anchors that Markdown renderers (GitHub's, GitLab's, VS Code's) give to the headings of a document, by the
 * anchors of the document. The anchor of a competence leads to the heading above it. `textOf` returns the text of a
 * heading.
 */
export function anchorSlugs(
  { title, blocks }: ExportDocument,
  textOf: (heading: Heading) => string,
): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  const slugs = new Map<string, string>();
  let current = slugOf(title, taken);
  const visit = (block: Block): void => {
    if (block.type === 'heading') {
      current = slugOf(textOf(block), taken);
      if (block.anchor !== undefined) slugs.set(block.anchor, current);
    } else if (block.type === 'quote') block.blocks.forEach(visit);
    else if (block.type === 'list') {
      for (const { anchor, blocks: inside } of block.items) {
        if (anchor !== undefined) slugs.set(anchor, current);
        inside.forEach(visit);
      }
    }
  };
  blocks.forEach(visit);
  return slugs;
}

/** The anchor of a heading; for a second one with the same text, with a number. */
function slugOf(text: string, taken: Map<string, number>): string {
  const slug = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
  let name = slug;
  for (let count = taken.get(slug) ?? 0; taken.has(name); name = `${slug}-${count}`) taken.set(slug, ++count);
  taken.set(name, 0);
  return name;
}
