import { competenceFormat } from './formats/competence.ts';
import { makeModel, type WorkloadSize } from './workload/makeModel.ts';

/** A file of a workload. */
export interface WorkloadFile {
  readonly path: string;
  readonly text: string;
}

/** Frameworks for measuring, generated from a seed, in order: the same numbers give the same bytes on every machine. */
export function workload(size: WorkloadSize): WorkloadFile[] {
  return Array.from(makeModel(size), (file) => ({
    path: `${file.path}.competence`,
    text: competenceFormat.print(file),
  }));
}
