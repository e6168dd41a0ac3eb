import type { ElementKind } from '../model/element.ts';
import type { EntryContent, NamedValues } from './entry.ts';

/** An entry, by its index in the list of the old version or, if it is new, of the new one. */
export type Ref = { readonly old: number } | { readonly new: number };

/** The new position of an element: its parent, and the sibling before it; undefined at the start. */
export interface TreePosition {
  readonly parent: Ref;
  readonly after: Ref | undefined;
  /** Its index in the list of the new version. Entries before it are placed first. */
  readonly order: number;
}

/** An added entry with everything that is new in it. */
export interface NewTree extends EntryContent {
  readonly new: number;
  readonly children: readonly NewTree[];
}

/** The smallest unit of a change: one operation on the plain model of a version. */
export type Step =
  | { readonly do: 'remove'; readonly entry: number }
  | { readonly do: 'place'; readonly entry: number; readonly spot: TreePosition }
  | { readonly do: 'add'; readonly tree: NewTree; readonly spot: TreePosition }
  | { readonly do: 'text'; readonly entry: number; readonly value: string | undefined }
  | { readonly do: 'id'; readonly entry: number; readonly value: string | undefined }
  | { readonly do: 'kind'; readonly entry: number; readonly value: ElementKind }
  | { readonly do: 'prose' | 'questions'; readonly entry: number; readonly value: readonly string[] }
  | {
      readonly do: 'property';
      readonly entry: number;
      readonly name: string;
      readonly values: readonly string[];
    }
  | { readonly do: 'remark'; readonly from: string | undefined; readonly to: string | undefined }
  | { readonly do: 'omission'; readonly from: NamedValues | undefined; readonly to: NamedValues | undefined };
