import { activityWithoutDomain } from './activityWithoutDomain.ts';
import { applicationOnly } from './applicationOnly.ts';
import { applicationPhrasing } from './applicationPhrasing.ts';
import { avoidedTerm } from './avoidedTerm.ts';
import { circularAdapts } from './circularAdapts.ts';
import { circularInclude } from './circularInclude.ts';
import { circularRequires } from './circularRequires.ts';
import { contradictingDomain } from './contradictingDomain.ts';
import { deepNesting } from './deepNesting.ts';
import { doubledSpace } from './doubledSpace.ts';
import { doubledWord } from './doubledWord.ts';
import { duplicateCompetence } from './duplicateCompetence.ts';
import { duplicateFramework } from './duplicateFramework.ts';
import { duplicateId } from './duplicateId.ts';
import { duplicateProperty } from './duplicateProperty.ts';
import { emptyActivity } from './emptyActivity.ts';
import { emptyDomain } from './emptyDomain.ts';
import { emptyGroup } from './emptyGroup.ts';
import { emptySection } from './emptySection.ts';
import { htmlInText } from './htmlInText.ts';
import { inconsistentIndentation } from './inconsistentIndentation.ts';
import { invalidFacetValue } from './invalidFacetValue.ts';
import { invalidId } from './invalidId.ts';
import { invalidValue } from './invalidValue.ts';
import { itemsWithoutLeadIn } from './itemsWithoutLeadIn.ts';
import { knowledgeOnly } from './knowledgeOnly.ts';
import { knowledgePhrasing } from './knowledgePhrasing.ts';
import { leadInWithoutItems } from './leadInWithoutItems.ts';
import { longCompetence } from './longCompetence.ts';
import { misplaced } from './misplaced.ts';
import { missingId } from './missingId.ts';
import { missingMetadata } from './missingMetadata.ts';
import { missingTitle } from './missingTitle.ts';
import { mixedPhrasing } from './mixedPhrasing.ts';
import { mixedQuotes } from './mixedQuotes.ts';
import { nearDuplicateCompetence } from './nearDuplicateCompetence.ts';
import { nestedTooDeeply } from './nestedTooDeeply.ts';
import { noFramework } from './noFramework.ts';
import { openQuestion } from './openQuestion.ts';
import { orphanedFragment } from './orphanedFragment.ts';
import { orphanedSubCompetence } from './orphanedSubCompetence.ts';
import { publishedWithoutIds } from './publishedWithoutIds.ts';
import { publishedWithQuestions } from './publishedWithQuestions.ts';
import { readingLevel } from './readingLevel.ts';
import { retiredReference } from './retiredReference.ts';
import { reviewOverdue } from './reviewOverdue.ts';
import type { Rule } from './rule.ts';
import { severalFrameworks } from './severalFrameworks.ts';
import { singleSubCompetence } from './singleSubCompetence.ts';
import { suppressionWithoutReason } from './suppressionWithoutReason.ts';
import { tabIndentation } from './tabIndentation.ts';
import { tooManyCopies } from './tooManyCopies.ts';
import { tooManyLevels } from './tooManyLevels.ts';
import { trailingPunctuation } from './trailingPunctuation.ts';
import { uncoveredActivity } from './uncoveredActivity.ts';
import { undeclaredUse } from './undeclaredUse.ts';
import { unexpectedText } from './unexpectedText.ts';
import { unexplainedActivity } from './unexplainedActivity.ts';
import { unknownAmendTarget } from './unknownAmendTarget.ts';
import { unknownProperty } from './unknownProperty.ts';
import { unknownReference } from './unknownReference.ts';
import { unknownStatement } from './unknownStatement.ts';
import { unreadableCharacter } from './unreadableCharacter.ts';
import { unreviewedBaseChange } from './unreviewedBaseChange.ts';
import { unusedSource } from './unusedSource.ts';
import { unusedSuppression } from './unusedSuppression.ts';
import { unusedTerm } from './unusedTerm.ts';
import { wrongReference } from './wrongReference.ts';

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
  unknownReference,
  wrongReference,
  circularInclude,
  circularAdapts,
  tooManyCopies,
  tooManyLevels,
  circularRequires,
  unknownAmendTarget,
  undeclaredUse,
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
  openQuestion,
  reviewOverdue,
  unreviewedBaseChange,
  suppressionWithoutReason,
  unusedSuppression,
];
