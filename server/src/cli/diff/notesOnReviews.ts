import { countOf, groupBy } from '../../engine/text/index.ts';
import type { Sides } from './readSides.ts';

/**
 * A sentence for each requested framework whose reviews were all deleted, because nothing reports the changes of its
 * base without them.
 */
export function notesOnReviews([before, after]: Sides): string[] {
  const kept = new Set(after.reviews.map(({ framework }) => framework));
  const old = groupBy(before.reviews, ({ framework }) => framework);
  return [...old].flatMap(([id, reviews]) => {
    const framework = after.asked.has(id) ? after.workspace.framework(id) : undefined;
    if (framework === undefined || kept.has(id)) return [];
    const title = framework.title === id ? id : `${framework.title} (${id})`;
    return `the record of reviews of ${title} was deleted from competence.review, with ${countOf(reviews.length, 'review')}; without it, changes of the base are not reported`;
  });
}
