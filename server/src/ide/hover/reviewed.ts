import { wordChanges } from '../../engine/diff/index.ts';
import type { Fact } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { fingerprintOf } from '../../engine/language/index.ts';
import { titleOf } from '../../engine/model/index.ts';
import { type OpenReview, openReviewOf } from '../../engine/reviews/index.ts';
import { elementNamed } from '../elements.ts';
import { wordsOfReview } from '../reviews/reviewWords.ts';
import type { CardParagraph } from './card.ts';

/**
 * What happened to a statement of the base since its amendment was reviewed; undefined if nothing did. A review records
 * no words, so the old ones are only known if `earlier`, the version that is compared with, still has them.
 */
export function reviewParagraph(
  engine: Workspace,
  { role, framework, name }: Fact,
  earlier: Workspace | undefined,
): CardParagraph | undefined {
  const amended =
    role === 'target' && engine.isReviewed(framework) ? engine.name(framework, name) : undefined;
  const open = amended && openReviewOf(amended, engine);
  if (open === undefined || open.change === 'new') return undefined;
  const text = open.now.declaration.statement.text?.text ?? '';
  const old = earlier && wordsReviewed(open, earlier);
  const words = old === undefined ? [{ text }] : wordChanges(old, text);
  return [{ text: `${wordsOfReview({ open })}: ` }, ...words];
}

/** The words of the base that were reviewed, if a version has them. */
function wordsReviewed({ now, before }: OpenReview, version: Workspace): string | undefined {
  const element = elementNamed(version, now.base, now.id);
  const text = element && titleOf(element);
  return text !== undefined && fingerprintOf(text) === before?.fingerprint ? text : undefined;
}
