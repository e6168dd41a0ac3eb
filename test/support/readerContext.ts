import { hrefOf, NOTHING_WRONG, type RenderContext } from '../../server/src/engine/render/index.ts';

/** A context for readers: only the framework itself. */
export function readerContext(resolve: RenderContext['resolve']): RenderContext {
  return {
    audience: 'reader',
    resolve,
    wrong: () => NOTHING_WRONG,
    href: hrefOf,
    memo: new WeakMap(),
    uses: [],
  };
}
