import type { Rule } from '../checking/rule.ts';
import { applicationOnly } from './completeness/applicationOnly.ts';
import { emptyActivity } from './completeness/emptyActivity.ts';
import { emptyDomain } from './completeness/emptyDomain.ts';
import { emptyGroup } from './completeness/emptyGroup.ts';
import { emptySection } from './completeness/emptySection.ts';
import { itemsWithoutLeadIn } from './completeness/itemsWithoutLeadIn.ts';
import { knowledgeOnly } from './completeness/knowledgeOnly.ts';
import { leadInWithoutItems } from './completeness/leadInWithoutItems.ts';
import { missingMetadata } from './completeness/missingMetadata.ts';
import { orphanedFragment } from './completeness/orphanedFragment.ts';
import { singleSubCompetence } from './completeness/singleSubCompetence.ts';
import { uncoveredActivity } from './completeness/uncoveredActivity.ts';
import { unexplainedActivity } from './completeness/unexplainedActivity.ts';
import { openQuestion } from './governance/openQuestion.ts';
import { publishedWithoutAgreement } from './governance/publishedWithoutAgreement.ts';
import { publishedWithoutIds } from './governance/publishedWithoutIds.ts';
import { publishedWithQuestions } from './governance/publishedWithQuestions.ts';
import { reviewOverdue } from './governance/reviewOverdue.ts';
import { suppressionWithoutReason } from './governance/suppressionWithoutReason.ts';
import { unreviewedBaseChange } from './governance/unreviewedBaseChange.ts';
import { unusedSuppression } from './governance/unusedSuppression.ts';
import { circularAdapts } from './references/circularAdapts.ts';
import { circularInclude } from './references/circularInclude.ts';
import { circularRequires } from './references/circularRequires.ts';
import { retiredReference } from './references/retiredReference.ts';
import { tooManyCopies } from './references/tooManyCopies.ts';
import { tooManyLevels } from './references/tooManyLevels.ts';
import { undeclaredUse } from './references/undeclaredUse.ts';
import { unknownAmendTarget } from './references/unknownAmendTarget.ts';
import { unknownReference } from './references/unknownReference.ts';
import { unmetVersion } from './references/unmetVersion.ts';
import { unusedSource } from './references/unusedSource.ts';
import { unusedTerm } from './references/unusedTerm.ts';
import { wrongReference } from './references/wrongReference.ts';
import { activityWithoutDomain } from './structure/activityWithoutDomain.ts';
import { contradictingDomain } from './structure/contradictingDomain.ts';
import { duplicateFramework } from './structure/duplicateFramework.ts';
import { duplicateId } from './structure/duplicateId.ts';
import { duplicateProperty } from './structure/duplicateProperty.ts';
import { inconsistentIndentation } from './structure/inconsistentIndentation.ts';
import { invalidFacetValue } from './structure/invalidFacetValue.ts';
import { invalidId } from './structure/invalidId.ts';
import { invalidValue } from './structure/invalidValue.ts';
import { misplaced } from './structure/misplaced.ts';
import { missingId } from './structure/missingId.ts';
import { missingTitle } from './structure/missingTitle.ts';
import { nestedTooDeeply } from './structure/nestedTooDeeply.ts';
import { noFramework } from './structure/noFramework.ts';
import { orphanedSubCompetence } from './structure/orphanedSubCompetence.ts';
import { severalFrameworks } from './structure/severalFrameworks.ts';
import { tabIndentation } from './structure/tabIndentation.ts';
import { unexpectedText } from './structure/unexpectedText.ts';
import { unknownProperty } from './structure/unknownProperty.ts';
import { unknownStatement } from './structure/unknownStatement.ts';
import { unreadableCharacter } from './structure/unreadableCharacter.ts';
import { unresolvedConflict } from './structure/unresolvedConflict.ts';
import { applicationPhrasing } from './wording/applicationPhrasing.ts';
import { avoidedTerm } from './wording/avoidedTerm.ts';
import { deepNesting } from './wording/deepNesting.ts';
import { doubledSpace } from './wording/doubledSpace.ts';
import { doubledWord } from './wording/doubledWord.ts';
import { duplicateCompetence } from './wording/duplicateCompetence.ts';
import { htmlInText } from './wording/htmlInText.ts';
import { knowledgePhrasing } from './wording/knowledgePhrasing.ts';
import { longCompetence } from './wording/longCompetence.ts';
import { mixedPhrasing } from './wording/mixedPhrasing.ts';
import { mixedQuotes } from './wording/mixedQuotes.ts';
import { nearDuplicateCompetence } from './wording/nearDuplicateCompetence.ts';
import { readingLevel } from './wording/readingLevel.ts';
import { trailingPunctuation } from './wording/trailingPunctuation.ts';

/** Every rule, in the order of the rule index. */
export const RULES: readonly Rule[] = [
  // Structure
  unknownStatement,
  misplaced,
  inconsistentIndentation,
  tabIndentation,
  nestedTooDeeply,
  unreadableCharacter,
  unresolvedConflict,
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
  unknownReference,
  wrongReference,
  circularInclude,
  circularAdapts,
  tooManyCopies,
  tooManyLevels,
  circularRequires,
  unknownAmendTarget,
  undeclaredUse,
  unmetVersion,
  unusedSource,
  unusedTerm,
  retiredReference,
  // Completeness
  emptyDomain,
  emptyActivity,
  emptyGroup,
  emptySection,
  leadInWithoutItems,
  itemsWithoutLeadIn,
  orphanedFragment,
  singleSubCompetence,
  knowledgeOnly,
  applicationOnly,
  missingMetadata,
  uncoveredActivity,
  unexplainedActivity,
  // Wording
  duplicateCompetence,
  nearDuplicateCompetence,
  htmlInText,
  mixedQuotes,
  doubledWord,
  doubledSpace,
  trailingPunctuation,
  avoidedTerm,
  longCompetence,
  deepNesting,
  mixedPhrasing,
  readingLevel,
  knowledgePhrasing,
  applicationPhrasing,
  // Governance
  publishedWithoutIds,
  publishedWithQuestions,
  publishedWithoutAgreement,
  openQuestion,
  reviewOverdue,
  unreviewedBaseChange,
  suppressionWithoutReason,
  unusedSuppression,
];
export { unmetVersion } from './references/unmetVersion.ts';
export { faultOfId } from './structure/invalidId.ts';
