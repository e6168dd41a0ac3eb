import type { Run, Runs, Stretch } from '../../engine/export/index.ts';
import type { FontName } from '../resources.ts';

/** The style of text on a page, and its link. Equal styles are the same object. */
export interface Look {
  readonly face: FontName;
  /** Whether it is slanted although its font is not italic. */
  readonly leans: boolean;
  /** In points. */
  readonly size: number;
  readonly colour: string;
  readonly url: string | undefined;
  readonly anchor: string | undefined;
  /** Whether it is underlined as added, or struck through as removed. */
  readonly change: Run['change'];
}

/** The look of text without emphasis. */
export interface BaseLook {
  readonly size: number;
  readonly colour: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** Whether links have the normal text colour. */
  readonly plainLinks?: boolean;
}

/** Returns styles, the same object for equal ones. */
export type Looks = (base: BaseLook, run?: Omit<Run, 'text'>) => Look;

export const COLOURS = {
  ink: '#1d2430',
  quiet: '#545e6d',
  link: '#0b5cad',
  line: '#c3c9d1',
  warn: '#7a4d00',
  added: '#145442',
  removed: '#8f1d1d',
} as const;

/** Creates styles. `anchors` are those of the document; a reference to anything else is not a link. */
export function startLooks(anchors: ReadonlySet<string>): Looks {
  const known = new Map<string, Look>();
  return (base, run = {}) => {
    const anchor = run.anchor !== undefined && anchors.has(run.anchor) ? run.anchor : undefined;
    const strong = base.strong || run.strong;
    const emphasis = base.emphasis || run.emphasis;
    // Bold italic text is bold text that is slanted, because a fourth font would make every file larger for little use.
    const face = strong ? 'bold' : emphasis ? 'italic' : 'regular';
    const leans = Boolean(strong && emphasis);
    const leads = run.url !== undefined || anchor !== undefined;
    const colour = colourOf(base, leads, run.change);
    const key = [face, leans, base.size, colour, run.url ?? '', anchor ?? '', run.change].join('\n');
    let look = known.get(key);
    if (look === undefined) {
      look = { face, leans, size: base.size, colour, url: run.url, anchor, change: run.change };
      known.set(key, look);
    }
    return look;
  };
}

function colourOf(base: BaseLook, leads: boolean, change: Run['change']): string {
  if (change !== undefined) return COLOURS[change];
  return leads && !base.plainLinks ? COLOURS.link : base.colour;
}

/** Runs as texts with their styles. */
export function styledStretches(runs: Runs, base: BaseLook, looks: Looks): Stretch<Look>[] {
  return runs.map((run) => ({ text: run.text, style: looks(base, run) }));
}
