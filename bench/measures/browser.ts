import type { Keystroke } from '../../test/viewer/viewerPage.ts';
import { type BrowserRun, measureBrowser } from '../browser.ts';
import type { Measure } from './measure.ts';

/** The duration of a keystroke, in milliseconds. */
const STAGES: Readonly<Record<string, { title: string; of: (keystroke: Keystroke) => number }>> = {
  browser: {
    title: 'Keystroke → preview changed in the browser: what is computed in engine, server and page',
    of: ({ engine, server, script }) => engine + server + script,
  },
  'browser-page': { title: 'Of that, the script of the page', of: ({ script }) => script },
  'browser-layout': { title: 'Style and layout after it', of: ({ layout }) => layout },
};

/** A keystroke until the preview shows it, in Chromium, combined over several places of a document. */
export const browser: Measure = {
  name: 'browser',
  tables: Object.entries(STAGES).map(([name, { title }]) => ({ name, title, hasUnlikeSizes: true })),
  run: async ({ record }) => {
    const byDocument = new Map<string, BrowserRun[]>();
    for (const run of await measureBrowser()) {
      byDocument.set(run.document, [...(byDocument.get(run.document) ?? []), run]);
    }
    for (const [size, runs] of byDocument) {
      const keystrokes = runs.flatMap((run) => run.keystrokes);
      for (const [measure, { of }] of Object.entries(STAGES)) {
        record({ measure, subject: 'Competence', size, unit: 'ms', values: keystrokes.map(of) });
      }
    }
  },
};
