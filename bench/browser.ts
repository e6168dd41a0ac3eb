import type { Browser } from 'playwright-core';
import { launchBrowser } from '../scripts/host/launchBrowser.mjs';
import { type Keystroke, type Opening, readSample, ViewerPage } from '../test/viewer/viewerPage.ts';
import { SAMPLE } from './measures/check.ts';
import { workload } from './workload.ts';

/** The number of keystrokes before and during the measurement. */
const WARM = 20;
const MEASURED = 100;

/** The results of typing in one place of one document, in the preview in Chromium; all times in milliseconds. */
export interface BrowserRun {
  /** The sample, or the number of competences. */
  readonly document: string;
  /** The place of typing, and the open list. */
  readonly place: string;
  readonly opening: Opening;
  readonly keystrokes: readonly Keystroke[];
}

/** Measures keystroke → preview updated, for IPT and for a framework of 30,000 competences. Needs the built viewer. */
export async function measureBrowser(competences = 30_000): Promise<BrowserRun[]> {
  const browser = await launchBrowser();
  try {
    const runs: BrowserRun[] = [];
    for (const subject of [ipt(), large(competences)]) {
      for (const place of subject.places) runs.push(await measure(browser, subject, place));
    }
    return runs;
  } finally {
    await browser.close();
  }
}

interface Subject {
  readonly name: string;
  readonly framework: string;
  readonly documents: ReadonlyMap<string, string>;
  /** The document for typing. */
  readonly path: string;
  readonly places: readonly Place[];
}

interface Place {
  readonly name: string;
  /** The line at whose end is typed, from 0. */
  readonly line: number;
  /** The open list. */
  readonly list: string | undefined;
}

function ipt(): Subject {
  const documents = new Map([...readSample('generic'), ...readSample('ipt')]);
  const path = 'basic.competence';
  const lines = documents.get(path)?.split('\n') ?? [];
  const title = lines.findIndex((line) => line.startsWith('activity context'));
  const item = lines.findIndex((line) => line.includes('[context-1]'));
  const places = [
    { name: 'competence, activity open', line: item, list: 'context' },
    { name: 'title, domain open', line: title, list: 'basic' },
  ];
  return { name: SAMPLE, framework: 'ipt', documents, path, places };
}

function large(competences: number): Subject {
  const [file] = workload({ competences });
  if (file === undefined) throw new Error('There is no workload.');
  const lines = file.text.split('\n');
  const above = (line: number, start: RegExp): number =>
    lines.findLastIndex((text, index) => index <= line && start.test(text));
  const item = lines.findIndex((text, index) => index > lines.length / 2 && /^ {6}- .*[a-z]$/.test(text));
  const activity = above(item, /^ {2}activity /);
  const idAt = (line: number) => /^ *\w+ ([^:]+):/.exec(lines[line] ?? '')?.[1];
  const domain = idAt(above(item, /^domain /));
  const places = [
    { name: 'title, no list', line: activity, list: undefined },
    { name: 'competence, activity open', line: item, list: idAt(activity) },
    { name: 'competence, domain open', line: item, list: domain },
    { name: 'title, domain open', line: activity, list: domain },
  ];
  const documents = new Map([[file.path, file.text]]);
  return {
    name: competences.toLocaleString('en'),
    framework: idAt(0) ?? '',
    documents,
    path: file.path,
    places,
  };
}

async function measure(browser: Browser, subject: Subject, place: Place): Promise<BrowserRun> {
  const { framework, documents, path } = subject;
  const viewer = await ViewerPage.open(browser, {
    viewport: { width: 1280, height: 800 },
    framework,
    documents,
  });
  try {
    if (place.list !== undefined) await viewer.openList(place.list);
    await viewer.post({ type: 'select', selection: { framework, keys: place.list ? [place.list] : [] } });
    const { length } = documents.get(path)?.split('\n')[place.line] ?? '';
    const keystrokes: Keystroke[] = [];
    for (let index = 0; index < WARM + MEASURED; index++) {
      keystrokes.push(await viewer.type(path, { line: place.line, column: length + index }, 'x'));
    }
    const { opening } = viewer;
    return { document: subject.name, place: place.name, opening, keystrokes: keystrokes.slice(WARM) };
  } finally {
    // Each run measures a new page.
    await viewer.page.context().close();
  }
}
