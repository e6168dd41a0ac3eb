import type { Bench } from './bench.ts';
import { OpenDocument } from './client/openDocument.ts';
import { Unanswered } from './client/unanswered.ts';
import { type Figure, sizeOf } from './figure.ts';
import type { DocumentMeasure } from './measures/measure.ts';
import { recordOf } from './measures/recordOf.ts';
import type { Server } from './servers/server.ts';

/** Runs the measures in open documents: for each size, one process of each server for all of them. */
export async function measureDocuments(bench: Bench, measures: readonly DocumentMeasure[]): Promise<void> {
  for (const competences of bench.options.sizes) {
    for (const server of bench.servers) {
      const own = measures.filter(({ ofVariants }) => ofVariants || !server.isVariant);
      if (own.length > 0) await measureServer(bench, own, server, competences);
    }
  }
}

async function measureServer(
  bench: Bench,
  measures: readonly DocumentMeasure[],
  server: Server,
  competences: number,
): Promise<void> {
  const aboutOf = ({ name }: DocumentMeasure) =>
    ({ measure: name, subject: server.name, size: sizeOf(competences), unit: 'ms' }) as const;
  const giveUp = (rest: readonly DocumentMeasure[], missing: string): void => {
    for (const measure of rest) bench.record({ ...aboutOf(measure), values: [], missing } satisfies Figure);
  };
  const document = await opened(bench, server, competences);
  if (document instanceof Unanswered) return giveUp(measures, document.message);
  try {
    for (const [index, measure] of measures.entries()) {
      const unfit = measure.unfit?.(document.editor);
      if (unfit !== undefined) {
        bench.record({ ...aboutOf(measure), values: [], missing: unfit });
        continue;
      }
      const run = () => measure.run(document, bench.options.limits);
      if (!(await recordOf(bench, aboutOf(measure), run))) {
        return giveUp(measures.slice(index + 1), 'gave up before');
      }
    }
  } finally {
    await document.editor.stop();
  }
}

async function opened(bench: Bench, server: Server, competences: number): Promise<OpenDocument | Unanswered> {
  try {
    return await OpenDocument.open(server, competences, bench.options.limits);
  } catch (error) {
    if (error instanceof Unanswered) return error;
    throw error;
  }
}
