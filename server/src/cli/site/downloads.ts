import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Workspace } from '../../engine/index.ts';
import type { Framework } from '../../engine/model/index.ts';
import {
  type Download,
  pageAddress,
  type SiteFramework,
  type Takeaway,
  takeawaysOf,
} from '../../engine/render/index.ts';
import type { Exporters, ExportFormat } from '../../exporters/index.ts';
import type { SiteFolder } from './siteFolder.ts';
import { startWriters } from './writers.ts';

/** Which downloads to make: all, only text formats (which are quick to make), or none. */
export type Which = 'all' | 'quick' | 'none';

/** The downloads of one build. */
export interface Downloads {
  /** The downloads offered on a page. */
  of(own: SiteFramework, file: string): readonly Download[];
  /** The number of files. */
  count(frameworks: readonly SiteFramework[]): number;
  /** Writes all files; false, and reported, if one cannot be written. */
  write(frameworks: readonly SiteFramework[], target: Target): Promise<boolean>;
}

interface Target {
  readonly workspace: Workspace;
  readonly folder: SiteFolder;
  readonly step: () => void;
}

/** Digests of the sources of downloads that were written before, by path. With --watch, only changed ones are written again. */
export type Made = Map<string, string>;

/** The largest number of competences and activities, and of UTF-16 units of text, for which making all downloads does not take minutes. */
const MOST_ELEMENTS = 5000;
const MOST_TEXT = 2 << 20;

/** The amounts on which the time for downloads depends. */
interface Amount {
  readonly frameworks: readonly Pick<Framework, 'counts'>[];
  /** The size of the text, in UTF-16 units. */
  readonly size: number;
}

/** The downloads to make if the user has not chosen: `quick` if making all of them would take minutes. */
export function defaultDownloads({ frameworks, size }: Amount): Which {
  const elements = frameworks.reduce((sum, { counts }) => sum + counts.competences + counts.activities, 0);
  return elements > MOST_ELEMENTS || size > MOST_TEXT ? 'quick' : 'all';
}

/** Prepares the downloads. `made` is kept between builds. */
export async function openDownloads(which: Exclude<Which, 'none'>, made: Made): Promise<Downloads> {
  const documents = await import('../../exporters/index.ts');
  const formats = documents.EXPORT_FORMATS.filter(({ isText }) => which === 'all' || isText);
  const filesOf = (own: SiteFramework): Planned[] =>
    takeawaysOf(own)
      // There are many activities, and the documents of their domains contain them.
      .filter(({ extent }) => which === 'all' || extent !== 'activity')
      .flatMap((takeaway) => plannedFor(takeaway, formats));
  const offers = new Map<SiteFramework, Map<string, Download[]>>();
  return {
    of: (own, file) => {
      const known = offers.get(own) ?? offersOf(own, filesOf(own));
      offers.set(own, known);
      return known.get(file) ?? [];
    },
    count: (frameworks) => frameworks.reduce((sum, own) => sum + filesOf(own).length, 0),
    async write(frameworks, { workspace, folder, step }) {
      const slow = frameworks.flatMap((own) => filesOf(own).filter(({ format }) => !format.isText)).length;
      const writers = await startWriters(documents, slow);
      let isWritten = true;
      try {
        for (const own of frameworks) {
          for (const planned of filesOf(own)) {
            const path = `${own.folder}/${fileOf(planned)}`;
            const source = sourceOf(planned, own, workspace, documents);
            const digest = createHash('sha256').update(JSON.stringify(source)).digest('base64');
            // Making the source is fast; writing the file takes a hundred times as long.
            const isKept = made.get(path) === digest && folder.keep(path);
            step();
            if (isKept) continue;
            made.delete(path);
            await writers.write({ format: planned.format.name, source }, (bytes) => {
              if (folder.write(path, bytes)) made.set(path, digest);
              else isWritten = false;
            });
            if (!isWritten) return false;
          }
        }
      } finally {
        await writers.end();
      }
      return isWritten;
    },
  };
}

interface Planned {
  readonly takeaway: Takeaway;
  readonly format: ExportFormat;
}

/** Maps exist only for whole frameworks, documents for any part. */
function plannedFor(takeaway: Takeaway, formats: readonly ExportFormat[]): Planned[] {
  return formats
    .filter(({ shows }) => shows === 'document' || takeaway.part === undefined)
    .map((format) => ({ takeaway, format }));
}

function sourceOf(
  { takeaway, format }: Planned,
  own: SiteFramework,
  workspace: Workspace,
  documents: Exporters,
) {
  const { framework } = own;
  if (format.shows === 'map') return documents.mapPicture(framework, (key) => pageAddress(own, key));
  return documents.frameworkDocument({ framework, part: takeaway.part }, workspace);
}

function offersOf({ folder }: SiteFramework, files: readonly Planned[]): Map<string, Download[]> {
  const offers = new Map<string, Download[]>();
  for (const planned of files) {
    const { takeaway, format } = planned;
    const what = format.shows === 'map' ? '-map' : takeaway.part === undefined ? '' : `-${stemOf(takeaway)}`;
    const saveAs = `${folder}${what}.${format.extension}`;
    const offer = { label: format.label, file: fileOf(planned), saveAs };
    const others = offers.get(takeaway.file);
    if (others) others.push(offer);
    else offers.set(takeaway.file, [offer]);
  }
  return offers;
}

function fileOf({ takeaway, format }: Planned): string {
  return `${stemOf(takeaway)}.${format.extension}`;
}

function stemOf({ file }: Takeaway): string {
  return basename(file, '.html');
}
