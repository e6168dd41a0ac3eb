export { applyChanges } from './diff/applyChanges.ts';
export { CHANGE_TYPES, type Change, type ChangeType, type Side } from './diff/change.ts';
export { type Compared, changesByFramework, type Difference, diffWorkspaces } from './diff/diffWorkspaces.ts';
export { type Model, modelOf, type Tree } from './diff/entry.ts';
export type { FileNotes } from './diff/fileNotes.ts';
export { MARKERS, type MarkerStyle, type MergedText } from './diff/merge/mergedText.ts';
export { mergeTexts } from './diff/merge/mergeTexts.ts';
export { type Attention, attentionTo, isEditorial, type Significance } from './diff/significance.ts';
export type { Bump, SuggestedVersion } from './diff/suggestVersion.ts';
export { versionOf } from './diff/version.ts';
export { type WordChange, wordChanges } from './diff/wordChanges.ts';
export { breakLines, type Fragment, type Stretch } from './export/breakLines.ts';
export type {
  Block as ExportBlock,
  Definition,
  Definitions,
  DocumentKind,
  ExportDocument,
  Heading,
  List as ExportList,
  ListItem,
  Paragraph,
  Quote,
  Run,
  Runs,
  Table,
} from './export/document.ts';
export { textOf } from './export/document.ts';
export { type DrawOptions, drawMap, type Measure, type Weight } from './export/drawMap.ts';
export { type ExportScope, exportDocument, isExportable } from './export/exportDocument.ts';
export { LIGHT, lightHue, mixColours } from './export/hues.ts';
export { type HrefOfKey, type MapPicture, mapPicture } from './export/mapPicture.ts';
export { writeMarkdown } from './export/markdown.ts';
export { type ExportTarget, type ExportView, elementsByKey, findTarget } from './export/targets.ts';
export type { Block, Blocks } from './import/block.ts';
export type { Destination } from './import/linesOfBlocks.ts';
export { linesOfBlocks, takesLists } from './import/linesOfBlocks.ts';
export type { Pasted } from './import/readPasted.ts';
export { readPasted } from './import/readPasted.ts';
export type { Listed } from './map/find.ts';
export { elementsAt, findElement, findListed } from './map/find.ts';
export type { Box, BoxGroup, Column, Entry, FrameworkMap } from './map/frameworkMap.ts';
export { HUES, placeFramework, WITHOUT_DOMAIN } from './map/frameworkMap.ts';
export type { Keyed } from './map/keys.ts';
export { withKeys } from './map/keys.ts';
export type { ShelfDocument } from './map/shelf.ts';
export { audiencesOf, documentKeyOf, documentsOf, GLOSSARY, SOURCES } from './map/shelf.ts';
export type { IdSource } from './model/assignIds.ts';
export { assignIds } from './model/assignIds.ts';
export { buildElement } from './model/build.ts';
export { type Coverage, coverageOf, type Reach, type Tally } from './model/coverage.ts';
export type { Counts, Element, ElementKind, Property, Provenance } from './model/element.ts';
export { propertyValue, propertyValues, titleOf } from './model/element.ts';
export type { Facet } from './model/facets.ts';
export { facetsOf } from './model/facets.ts';
export { firstToRead, inReadingOrder } from './model/factOrder.ts';
export type { Fact, Role } from './model/facts.ts';
export { factsOf } from './model/facts.ts';
export type { Framework, Membership } from './model/framework.ts';
export { isAnonymous, membershipOf } from './model/framework.ts';
export type { FrameworkFacts, Link, Name } from './model/frameworkFacts.ts';
export { frameworkNamed } from './model/frameworkNamed.ts';
export type { Lookup } from './model/inheritance.ts';
export { adaptedBy, baseOf, basesStatedBy, heirsOf, isAdaptation, lookUp } from './model/inheritance.ts';
export { isLeadIn } from './model/leadIns.ts';
export { literalSpans } from './model/literals.ts';
export { type OpenReview, openReviewOf } from './model/openReview.ts';
export type { OutlineCounts, OutlineEntry } from './model/outline.ts';
export { outlineOf } from './model/outline.ts';
export type { Occurrence } from './model/phrases.ts';
export { withinOthers, wordsOf } from './model/phrases.ts';
export type { PropertyDefinition, ValueKind } from './model/properties.ts';
export { findProperty, propertiesOf, STATUSES, takesFacets } from './model/properties.ts';
export { lineChange, recordReviews } from './model/recordReviews.ts';
export { wantedKinds } from './model/referenceKinds.ts';
export { amendmentsOf, reviewOf } from './model/reviewable.ts';
export { problemsInReviews, type ReviewFileProblem } from './model/reviewProblems.ts';
export {
  isReviewFile,
  nameOfReview,
  printReviews,
  REVIEW_FILE,
  type Review,
  readReviews,
  reviewFileBeside,
} from './model/reviews.ts';
export type { Form, Phrase, Vocabulary } from './model/vocabulary.ts';
export { isTerm } from './model/vocabulary.ts';
export { amendBase } from './refactor/amendBase.ts';
export type { Chosen } from './refactor/chosen.ts';
export { chosenAt, firstOf, sharesColumn } from './refactor/chosen.ts';
export type { NodeDestination, NodeSite } from './refactor/moveNode.ts';
export { moveNode, sayDomain } from './refactor/moveNode.ts';
export type { MoveTarget } from './refactor/moveTo.ts';
export { moveTo, targetKinds } from './refactor/moveTo.ts';
export { chosenWords } from './refactor/nouns.ts';
export type { Way } from './refactor/rearrange.ts';
export { rearrange, WAYS } from './refactor/rearrange.ts';
export type { Rearrangement } from './refactor/rearrangement.ts';
export type { Refactoring, RefactoringEdit, RefactoringKind } from './refactor/refactoring.ts';
export { refactoringsOf } from './refactor/refactorings.ts';
export { type ChangeTally, type ShownChanges, tallyOf } from './render/changes/changed.ts';
export { CHANGES_ELSEWHERE, ChangedElements, type GonePlace } from './render/changes/changedElements.ts';
export {
  hasWords,
  SIGNIFICANCES,
  wordsOfAttention,
  wordsOfCount,
  wordsOfKind,
  wordsOfPlace,
  wordsOfReach,
  wordsOfType,
} from './render/changeWords.ts';
export type { Choice, Complaint, RenderContext, Target, Wrong } from './render/context.ts';
export { hrefOf, NOTHING_WRONG, readerContext } from './render/context.ts';
export { escapeHtml } from './render/escape.ts';
export { renderHeader, titleOfFramework } from './render/header.ts';
export { renderList } from './render/list.ts';
export { renderMap, renderOverarching } from './render/map.ts';
export { countQuestions } from './render/marks.ts';
export type { NotePart } from './render/noteWords.ts';
export { NOTHING_NEW, namesOf, partsOf, wordsOfRest } from './render/noteWords.ts';
export { renderOmittedAtTop } from './render/omitted.ts';
export type { Piece } from './render/piece.ts';
export { htmlOf, settle } from './render/piece.ts';
export type { NotePlace, ReaderNote, ReaderNotes } from './render/readerNotes.ts';
export { readerNotes } from './render/readerNotes.ts';
export { renderChangedMap, renderChanges } from './render/redline.ts';
export { renderDocument, renderShelf } from './render/shelf.ts';
export { type Takeaway, takeawaysOf } from './render/site/downloads.ts';
export type { SitePage } from './render/site/shell.ts';
export type { SiteOptions } from './render/site/site.ts';
export { countPages, planSite, sitePages } from './render/site/site.ts';
export {
  type Download,
  type FrameworkVersion,
  pathOf,
  type Site,
  type SiteSource,
} from './render/site/siteContext.ts';
export type { SiteFramework } from './render/site/siteFramework.ts';
export { renderTimeline } from './render/timeline.ts';
export { wordOfKind } from './render/words.ts';
export type { RulePage, RulePageBlock, RulePageSection } from './rulePage.ts';
export { CONFIGURATION_PAGE, openExample, pageOfRule } from './rulePage.ts';
export { acceptBase, recordingProblem } from './rules/acceptBase.ts';
export type { Configuration, ConfigurationProblem, Level, Preset, Settings } from './rules/configuration.ts';
export {
  DEFAULT_SETTINGS,
  LEVELS,
  PRESETS,
  readConfiguration,
  settingsOfPreset,
} from './rules/configuration.ts';
export type {
  Configurations,
  FolderConfiguration,
  PlacedConfigurationProblem,
} from './rules/configurations.ts';
export { CONFIGURATION_CODE, CONFIGURATION_FILE, settingsByFolder } from './rules/configurations.ts';
export type { Mark, MarkedSource } from './rules/examples.ts';
export { readMarks } from './rules/examples.ts';
export { freeId, idFromTitle, validIdLike } from './rules/identifiers.ts';
export { RULES } from './rules/index.ts';
export { faultOfId } from './rules/invalidId.ts';
export { type ReviewToDo, reviewsToDo } from './rules/reviewsToDo.ts';
export type {
  DocumentChange,
  Fix,
  Group,
  Problem,
  RelatedPlace,
  Rule,
  Severity,
  WorkspaceView,
} from './rules/rule.ts';
export { GROUPS } from './rules/rule.ts';
export { type SafeFix, safeFixes } from './rules/safeFixes.ts';
export { kindWords } from './rules/statementWords.ts';
export { changedText } from './syntax/changedText.ts';
export type { EditedDocument, SyntaxDocument } from './syntax/document.ts';
export {
  documentText,
  editDocument,
  lineOf,
  linesOf,
  parseDocument,
  pathTo,
  rangeOf,
  textIn,
  wholeSpan,
} from './syntax/document.ts';
export { formatDocument } from './syntax/format.ts';
export type { SyntaxNode } from './syntax/nest.ts';
export { measureIndentation } from './syntax/parseLine.ts';
export type { Place } from './syntax/places.ts';
export { ALLOWED, mayStandIn, placeIn, placeOf } from './syntax/places.ts';
export { printStatement } from './syntax/print.ts';
export type {
  DeclarationKind,
  DirectiveKind,
  Part,
  Reference,
  SectionKind,
  Statement,
  StatementKind,
  Text,
} from './syntax/statement.ts';
export { DECLARATIONS, DIRECTIVES, isTrivia, isValidId, SECTIONS } from './syntax/statement.ts';
export type { Few } from './text/fewSet.ts';
export { addTo, groupBy } from './text/groupBy.ts';
export { nearest } from './text/nearest.ts';
export type { Position, Range, Span, TextChange } from './text/span.ts';
export { SpanSet } from './text/spanSet.ts';
export { NO_UPDATE, type Update } from './update.ts';
export { type ChosenPart, choosePart, subjectsOfFramework } from './view/chosenPart.ts';
export type { Count, Standing, Totals } from './view/standings.ts';
export { Standings } from './view/standings.ts';
export type { Subject } from './view/subjects.ts';
export { ALL_CURRICULA, ALL_GUIDES, isExplained, reachedBy, subjectsOf } from './view/subjects.ts';
export type { View } from './view/view.ts';
export { PLAIN_VIEW, readView } from './view/view.ts';
export { Workspace } from './workspace.ts';
