export interface Counts {
  readonly passed: number;
  readonly failed: number;
}
export function summaryLine(counts: Counts): string;
export function readSummary(line: string): Counts | undefined;
