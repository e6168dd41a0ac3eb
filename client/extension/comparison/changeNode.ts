import type {
  ChangedArea,
  ChangedFrameworkNode,
  ComparisonChange,
} from '../../../server/src/lsp/comparisonProtocol.ts';

/** A line of the view of changes. */
export type ChangeNode =
  | { readonly kind: 'framework'; readonly framework: ChangedFrameworkNode }
  | { readonly kind: 'area'; readonly framework: ChangedFrameworkNode; readonly area: ChangedArea }
  | {
      readonly kind: 'change';
      readonly framework: ChangedFrameworkNode;
      readonly area: ChangedArea;
      readonly change: ComparisonChange;
    };
