import { activityWithoutDomain } from './activityWithoutDomain.ts';
import { missingTitle } from './missingTitle.ts';
import { suppressionWithoutReason } from './suppressionWithoutReason.ts';
import { unusedSuppression } from './unusedSuppression.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the rule index. */
export const RULES: readonly Rule[] = [
  // Structure
  missingTitle,
  activityWithoutDomain,
  // References
  // Completeness
  // Governance
  suppressionWithoutReason,
  unusedSuppression,
];
