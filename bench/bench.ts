import { progress } from '../scripts/host/progress.mjs';
import type { Figure } from './figure.ts';
import type { Options } from './options.ts';
import type { Server } from './servers/server.ts';

/** A run: what to measure, and the results so far. */
export interface Bench {
  readonly options: Options;
  readonly servers: readonly Server[];
  readonly figures: readonly Figure[];
  record(figure: Figure): void;
}

/** A run without results; each figure is reported when it is recorded. */
export function startBench(options: Options, servers: readonly Server[]): Bench {
  const figures: Figure[] = [];
  return {
    options,
    servers,
    figures,
    record: (figure) => {
      figures.push(figure);
      progress(
        `${figure.measure}, ${figure.size}: ${figure.subject}${figure.missing ? ` – ${figure.missing}` : ''}`,
      );
    },
  };
}
