import type { RenderContext } from '../../server/src/engine/render/index.ts';

/** Counts the elements that are rendered with caches that it makes. */
export class RenderCount {
  count = 0;

  /** An empty cache of rendered elements. */
  memo(): RenderContext['memo'] {
    const memo: RenderContext['memo'] = new WeakMap();
    const set = memo.set.bind(memo);
    memo.set = (element, rendered) => {
      this.count++;
      return set(element, rendered);
    };
    return memo;
  }
}
