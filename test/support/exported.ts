import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  type ExportBlock,
  type ExportDocument,
  type ExportScope,
  elementsByKey,
  frameworkDocument,
  type Run,
} from '../../server/src/engine/export/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { repositoryRoot } from '../samples/published.ts';
import { workspaceOf } from './resolved.ts';

/** The samples, as one workspace without rules. */
export function sampleWorkspace(): Workspace {
  const workspace = new Workspace([]);
  const folder = join(repositoryRoot, 'samples');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.competence')) continue;
    workspace.open(
      relative(repositoryRoot, join(folder, name)).split(sep).join('/'),
      readFileSync(join(folder, name), 'utf8'),
    );
  }
  return workspace;
}

/** A framework of a workspace, or the part of it of that id, as a document. */
export function documentOf(workspace: Workspace, id: string, part?: string): ExportDocument {
  const framework = workspace.framework(id);
  if (framework === undefined) throw new Error(`There is no framework '${id}'`);
  const keyed = part === undefined ? undefined : elementsByKey(framework).get(part);
  const named = part === 'glossary' || part === 'sources' ? part : keyed;
  if (part !== undefined && named === undefined) throw new Error(`There is no '${part}'`);
  return frameworkDocument({ framework, part: named } satisfies ExportScope, workspace);
}

/** A source (see `readMarks`) as a document of its framework, or of the part with that id. */
export function documentOfSource(source: string, id = 'x', part?: string): ExportDocument {
  return documentOf(workspaceOf(source), id, part);
}

/** A document as lines that show its text and structure. */
export function linesOfDocument({ blocks }: Pick<ExportDocument, 'blocks'>): string[] {
  return blocks.flatMap((block) => linesOfBlock(block, ''));
}

/** All runs of blocks, in their order. */
export function runsOfBlocks(blocks: readonly ExportBlock[]): Run[] {
  return blocks.flatMap(runsOfBlock);
}

function runsOfBlock(block: ExportBlock): readonly Run[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.flatMap((item) => [...item.text, ...runsOfBlocks(item.blocks)]);
    case 'definitions':
      return block.entries.flatMap(({ values }) => values.flat());
    case 'table':
      return block.rows.flat(2);
    case 'quote':
      return runsOfBlocks(block.blocks);
  }
}

function linesOfBlock(block: ExportBlock, indent: string): string[] {
  switch (block.type) {
    case 'heading':
      return [
        `${indent}${'#'.repeat(block.level)} ${said(block.text)}${marked(block.marks)}${named(block.id)}`,
      ];
    case 'paragraph':
      return [`${indent}${block.role === 'text' ? '' : `${block.role}: `}${said(block.text)}`];
    case 'list':
      return block.items.flatMap((item, index) => [
        `${indent}${block.ordered ? `${block.start + index}.` : '-'} ${said(item.text)}${marked(item.marks)}${named(item.id)}`,
        ...item.blocks.flatMap((inside) => linesOfBlock(inside, `${indent}  `)),
      ]);
    case 'definitions':
      return block.entries.map(({ term, values }) => `${indent}${term}: ${values.map(said).join(' | ')}`);
    case 'table':
      return [block.head.join(' | '), ...block.rows.map((row) => row.map(said).join(' | '))];
    case 'quote':
      return block.blocks.flatMap((inside) => linesOfBlock(inside, `${indent}> `));
  }
}

/** Text with styles and links in brackets. */
function said(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      const looks = [run.strong && 'strong', run.emphasis && 'em', run.code && 'code']
        .filter(Boolean)
        .join(' ');
      const leads = run.anchor === undefined ? run.url : `#${run.anchor}`;
      const about = [looks, leads].filter(Boolean).join(' ');
      return about === '' ? run.text : `${run.text}{${about}}`;
    })
    .join('');
}

function marked(marks: readonly string[]): string {
  return marks.map((mark) => ` (${mark})`).join('');
}

function named(id: string | undefined): string {
  return id === undefined ? '' : ` [${id}]`;
}
