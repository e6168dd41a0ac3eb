import type { Feature } from '../feature.ts';

/** Every feature, a line each; the table of requests in the documentation is made from this. */
export const FEATURES: readonly Feature[] = [];
