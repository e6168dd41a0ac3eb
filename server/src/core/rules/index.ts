import { activityWithoutDomain } from './activityWithoutDomain.ts';
import { contradictingDomain } from './contradictingDomain.ts';
import { duplicateFramework } from './duplicateFramework.ts';
import { duplicateId } from './duplicateId.ts';
import { duplicateProperty } from './duplicateProperty.ts';
import { inconsistentIndentation } from './inconsistentIndentation.ts';
import { invalidFacetValue } from './invalidFacetValue.ts';
import { invalidId } from './invalidId.ts';
import { invalidValue } from './invalidValue.ts';
import { misplaced } from './misplaced.ts';
import { missingId } from './missingId.ts';
import { missingTitle } from './missingTitle.ts';
import { nestedTooDeeply } from './nestedTooDeeply.ts';
import { noFramework } from './noFramework.ts';
import { orphanedSubCompetence } from './orphanedSubCompetence.ts';
import type { Rule } from './rule.ts';
import { severalFrameworks } from './severalFrameworks.ts';
import { tabIndentation } from './tabIndentation.ts';
import { unexpectedText } from './unexpectedText.ts';
import { unknownProperty } from './unknownProperty.ts';
import { unknownStatement } from './unknownStatement.ts';
import { unreadableCharacter } from './unreadableCharacter.ts';

/** Every rule, in the order of the rule index. */
export const RULES: readonly Rule[] = [
  // Structure
  unknownStatement,
  misplaced,
  inconsistentIndentation,
  tabIndentation,
  nestedTooDeeply,
  unreadableCharacter,
  noFramework,
  severalFrameworks,
  duplicateFramework,
  missingId,
  invalidId,
  duplicateId,
  missingTitle,
  unexpectedText,
  activityWithoutDomain,
  contradictingDomain,
  orphanedSubCompetence,
  unknownProperty,
  duplicateProperty,
  invalidValue,
  invalidFacetValue,
  // References
  // Completeness
];
