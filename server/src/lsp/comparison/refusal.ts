import type { ComparisonRefusal } from '../comparisonProtocol.ts';

/** The reason why a comparison is not possible; its message has the details. */
export class Refusal extends Error {
  readonly refusal: ComparisonRefusal;

  constructor(refusal: ComparisonRefusal, detail = '') {
    super(detail);
    this.refusal = refusal;
  }
}
