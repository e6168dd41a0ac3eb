import { browser } from './browser.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { everything } from './everything.ts';
import { floors } from './floors.ts';
import { keystroke } from './keystroke.ts';
import { lineAtTop } from './lineAtTop.ts';
import type { DocumentMeasure, Measure, Table } from './measure.ts';
import { memory } from './memory.ts';
import { noiseTable } from './noise.ts';
import { open } from './open.ts';
import { paste } from './paste.ts';
import { preview } from './preview.ts';
import { rename } from './rename.ts';
import { requests } from './requests.ts';
import { roundTrip } from './roundTrip.ts';
import { site } from './site.ts';
import { start } from './start.ts';
import { undo } from './undo.ts';

/** The measures in an open document, one per line, in this order, in one process of each server. */
export const DOCUMENT_MEASURES: readonly DocumentMeasure[] = [
  keystroke,
  undo,
  lineAtTop,
  paste,
  ...requests,
  everything,
  preview,
  roundTrip,
];

/** All other measures, one per line. */
export const MEASURES: readonly Measure[] = [floors, open, memory, rename, start, check, diff, site, browser];

/** The tables of figures, in this order. */
export const TABLES: readonly Table[] = [
  ...DOCUMENT_MEASURES,
  ...MEASURES.flatMap(({ tables }) => tables),
  noiseTable,
];
