import { type Figure, sizeOf } from '../figure.ts';
import { CHECK, NODE, SAMPLE } from '../measures/check.ts';
import { CHECK_BOTH, DIFF } from '../measures/diff.ts';
import { BARE_PEGGY } from '../measures/floors.ts';
import { BUILD, SITE } from '../measures/site.ts';
import { median, quantile } from '../statistics.ts';
import { nameOfWorkspace } from '../writeWorkspace.ts';
import { format } from './figures.ts';
import { table } from './table.ts';

/** A target of the product. */
interface Target {
  readonly text: string;
  readonly judge: (look: Look) => Verdict | undefined;
}

/** The result for a target; figures that were not measured are undefined. */
interface Verdict {
  readonly found: string;
  readonly reached: boolean;
}

/** The values of a figure; the subject is found by the beginning of its name. Throws NotMeasured if there are none. */
type Look = (measure: string, subject: string, size: string) => readonly number[];

class NotMeasured extends Error {}

const OURS = 'Competence';
const LARGE = sizeOf(30_000);

const TARGETS: readonly Target[] = [
  keystroke(3000, 3, 16),
  keystroke(30_000, 5, 25),
  atLeastFaster(
    'Keystroke → diagnostics, 30,000: 100 times faster than Langium',
    'keystroke',
    'Langium',
    100,
  ),
  atLeastFaster('The same, than yaml-language-server', 'keystroke', 'yaml-language-server', 100),
  {
    text: 'Everything VS Code requests after a keystroke, 30,000: ≤ 60 ms',
    judge: (look) => atMost(median(look('everything', OURS, LARGE)), 60, 'ms'),
  },
  {
    text: 'Open 30,000 → diagnostics: at most twice the bare Peggy parse',
    judge: (look) =>
      atMost(median(look('open', OURS, LARGE)) / median(look('floors', BARE_PEGGY, LARGE)), 2, '×'),
  },
  {
    text: 'Keystroke → preview updated in the browser, IPT sample: ≤ 16 ms of script',
    judge: (look) => atMost(median(look('browser', OURS, SAMPLE)), 16, 'ms'),
  },
  {
    text: 'The same, 30,000: ≤ 50 ms',
    judge: (look) => atMost(median(look('browser', OURS, LARGE)), 50, 'ms'),
  },
  {
    text: 'The most memory of the server, 30,000, after typing: ≤ 300 MB',
    judge: (look) => atMost(median(look('peak-typed', OURS, LARGE)), 300, 'MB'),
  },
  {
    text: '`check` of the IPT sample, the whole process: at most 4 times `node -e 0`',
    judge: (look) =>
      atMost(median(look('check', CHECK, SAMPLE)) / median(look('check', NODE, SAMPLE)), 4, '×'),
  },
  {
    text: '`check` of 500 files with 100,000 competences: ≤ 10 s',
    judge: (look) => {
      const size = nameOfWorkspace({ files: 500, competences: 100_000 });
      return atMost(median(look('check', CHECK, size)), 10_000, 'ms');
    },
  },
  {
    text: '`diff` of two versions of 30,000, 300 edits apart: under twice `check` of both',
    judge: (look) =>
      atMost(median(look('diff', DIFF, LARGE)) / median(look('diff', CHECK_BOTH, LARGE)), 2, '×'),
  },
  {
    text: '`build` of 25,000 competences in 50 frameworks: under 20 s and 600 MB',
    judge: (look) => {
      const seconds = median(look('site', BUILD, SITE)) / 1000;
      const megabytes = median(look('site-peak', BUILD, SITE));
      const found = `${format(seconds)} s, ${format(megabytes)} MB`;
      return { found, reached: seconds < 20 && megabytes < 600 };
    },
  },
  {
    text: "An answer of that site's search in the browser, the slowest of all: ≤ 50 ms",
    judge: (look) => atMost(Math.max(...look('site-search', BUILD, SITE)), 50, 'ms'),
  },
];

/** The targets, each with the measured value and whether it is reached. */
export function targetsTable(figures: readonly Figure[]): string {
  const rows = TARGETS.map(({ text, judge }) => {
    const verdict = judged(judge, figures);
    return [
      text,
      verdict?.found ?? '–',
      verdict ? (verdict.reached ? 'reached' : 'not reached') : 'not measured',
    ];
  });
  return `**Targets**\n\n${table(['', 'found', ''], rows)}`;
}

function judged(judge: Target['judge'], figures: readonly Figure[]): Verdict | undefined {
  try {
    return judge((measure, subject, size) => {
      const found = figures.find(
        (figure) => figure.measure === measure && figure.size === size && figure.subject.startsWith(subject),
      );
      if (!found?.values.length) throw new NotMeasured();
      return found.values;
    });
  } catch (error) {
    if (error instanceof NotMeasured) return undefined;
    throw error;
  }
}

function keystroke(competences: number, most: number, mostOfAll: number): Target {
  return {
    text: `Keystroke → diagnostics, ${competences.toLocaleString('en-GB')}: ≤ ${most} ms, 99th percentile ≤ ${mostOfAll} ms`,
    judge: (look) => {
      const values = look('keystroke', OURS, sizeOf(competences));
      const [half, worst] = [median(values), quantile(values, 0.99)];
      return { found: `${format(half)} / ${format(worst)} ms`, reached: half <= most && worst <= mostOfAll };
    },
  };
}

function atMost(value: number, most: number, unit: 'ms' | 'MB' | '×'): Verdict {
  const found = unit === '×' ? `×${format(value)}` : `${format(value)} ${unit}`;
  return { found, reached: value <= most };
}

function atLeastFaster(text: string, measure: string, peer: string, least: number): Target {
  return {
    text,
    judge: (look) => {
      const times = median(look(measure, peer, LARGE)) / median(look(measure, OURS, LARGE));
      return { found: `×${format(times)}`, reached: times >= least };
    },
  };
}
