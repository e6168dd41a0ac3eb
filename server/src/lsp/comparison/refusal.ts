import type { ComparisonRefusal } from '../comparisonProtocol.ts';

/** Why something cannot be compared with; its message is the detail. */
export class Refusal extends Error {
  readonly refusal: ComparisonRefusal;

  constructor(refusal: ComparisonRefusal, detail = '') {
    super(detail);
    this.refusal = refusal;
  }
}
