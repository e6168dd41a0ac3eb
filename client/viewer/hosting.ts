import type { PreviewView } from '../../server/src/lsp/previewProtocol.ts';
import type { Frame } from './frame.ts';
import { make, makeButton } from './make.ts';
import { closeMenu } from './menus.ts';
import type { ExportExtent, Hosting, ViewerMessage } from './messages.ts';
import { say } from './words.ts';

/** The host's functions besides showing: following the cursor, locking, exporting. */
export class HostTools {
  readonly #frame: Frame;
  readonly #post: (message: ViewerMessage) => void;
  readonly #extent = makeExtent();
  #made = '';

  constructor(frame: Frame, post: (message: ViewerMessage) => void) {
    this.#frame = frame;
    this.#post = post;
    const { follow, lock } = frame.toolbar;
    follow.addEventListener('click', () => post({ type: 'follow', follows: !isOn(follow) }));
    lock.addEventListener('click', () => post({ type: 'lock', isLocked: !isOn(lock) }));
  }

  /** Shows the host's functions and their state. */
  show({ follows, isLocked, exports }: Hosting): void {
    const { toolbar } = this.#frame;
    toolbar.follow.hidden = false;
    toolbar.lock.hidden = false;
    toolbar.follow.setAttribute('aria-pressed', String(follows));
    toolbar.lock.setAttribute('aria-pressed', String(isLocked));
    toolbar.exports.hidden = exports.length === 0;
    const made = JSON.stringify(exports);
    if (made === this.#made) return;
    this.#made = made;
    const buttons = exports.map(({ id, label }) => {
      const button = makeButton(label);
      button.addEventListener('click', () => {
        closeMenu(toolbar.exports);
        this.#post({ type: 'export', format: id, extent: this.#extent.chosen() });
      });
      return button;
    });
    toolbar.exportPanel.replaceChildren(this.#extent.field, ...buttons);
  }

  /** Offers to export the open list, if there is one. */
  list(isOpen: boolean): void {
    const title = this.#frame.listBody.querySelector('h2')?.textContent ?? '';
    this.#extent.offer('list', isOpen, say('This list: {0}', title));
  }

  /** While an earlier version is compared with, offers to mark the changes. */
  compared(isCompared: boolean): void {
    this.#extent.offer('changes', isCompared);
  }

  /** If something is filtered or marked, offers to export only what is shown. */
  view({ search, facets, coverage, audience }: PreviewView): void {
    const isChosen = [search, facets, coverage, audience].some((chosen) => chosen !== undefined);
    this.#extent.offer('shown', isChosen);
  }
}

/** The choice of what to export. It is always shown, so that the file holds no surprise. */
function makeExtent() {
  const option = (text: string, isOffered: boolean) => {
    const radio = make('input', '');
    radio.type = 'radio';
    radio.name = 'export-extent';
    const words = make('span', '', text);
    const field = make('label', 'check', radio, words);
    field.hidden = !isOffered;
    return { radio, words, field };
  };
  const options: Readonly<Record<ExportExtent, ReturnType<typeof option>>> = {
    list: option('', false),
    shown: option(say('Only what is shown'), false),
    whole: option(say('The whole framework'), true),
    changes: option(say('With the changes marked (PDF and Word)'), false),
  };
  const extents = Object.keys(options) as ExportExtent[];
  const fields = extents.map((extent) => options[extent].field);
  options.whole.radio.checked = true;
  return {
    field: make('fieldset', '', make('legend', '', say('What to export')), ...fields),
    chosen: (): ExportExtent => extents.find((extent) => options[extent].radio.checked) ?? 'whole',
    /** Adds an option and selects it, as soon as there is reason for it, or takes it away. */
    offer(extent: ExportExtent, isOffered: boolean, text?: string): void {
      const { field, radio, words } = options[extent];
      if (text !== undefined) words.textContent = text;
      if (field.hidden === !isOffered) return;
      field.hidden = !isOffered;
      const smallest = extents.find((each) => !options[each].field.hidden) ?? 'whole';
      if (isOffered || radio.checked) options[smallest].radio.checked = true;
    },
  };
}

function isOn(toggle: HTMLElement): boolean {
  return toggle.getAttribute('aria-pressed') === 'true';
}
