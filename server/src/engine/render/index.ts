export { wordOfKind } from '../model/kinds.ts';
export { wordsOfAgreed } from './agreement.ts';
export { type ContentLine, contentLines, partsOfLine } from './changeContents.ts';
export { type ChangeGroup, isGroup, withGroups } from './changeGroups.ts';
export { type ChangeTally, type ShownChanges, significanceTally } from './changes/changed.ts';
export { CHANGES_ELSEWHERE, ChangedElements, type GonePlace } from './changes/changedElements.ts';
export {
  hasWords,
  headingOfChanges,
  inOrderOfReview,
  isLookedAtFirst,
  SIGNIFICANCES,
  wordsOfAttention,
  wordsOfCount,
  wordsOfFormerPlace,
  wordsOfKind,
  wordsOfPath,
  wordsOfPlace,
  wordsOfReach,
  wordsOfType,
} from './changeWords.ts';
export { renderCompanionDocuments, renderDocument } from './companionDocuments.ts';
export {
  type Choice,
  type Complaint,
  hrefOf,
  NOTHING_WRONG,
  type RenderContext,
  type Target,
  type Wrong,
} from './context.ts';
export { renderHeader, titleOfFramework } from './header.ts';
export { type Html, type HtmlValue, html, joinHtml, trustHtml } from './html.ts';
export { renderList } from './list.ts';
export { renderMap, renderOverarching } from './map.ts';
export { wordsOfNotes } from './noteSentences.ts';
export { NOTHING_NEW, type NotePart, notePlaceWords, partsOf, wordsOfRest } from './noteWords.ts';
export { renderOmittedAtTop } from './omitted.ts';
export type { OpenPoint, OpenPoints } from './openPoints.ts';
export type { Piece } from './piece.ts';
export { type NotePlace, type ReaderNote, type ReaderNotes, readerNotes } from './readerNotes.ts';
export { type RedlineContext, renderChangedMap, renderChanges } from './redline.ts';
export { type Takeaway, takeawaysOf } from './site/downloads.ts';
export type { SitePage } from './site/shell.ts';
export { countPages, planSite, type SiteOptions, sitePages } from './site/site.ts';
export {
  type Download,
  type FrameworkVersion,
  pageAddress,
  type Site,
  type SiteSource,
} from './site/siteContext.ts';
export type { SiteFramework } from './site/siteFramework.ts';
export { renderTimeline } from './timeline.ts';
