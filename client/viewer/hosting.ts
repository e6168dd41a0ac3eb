import type { PreviewView } from '../../server/src/lsp/previewProtocol.ts';
import type { Frame } from './frame.ts';
import { make, makeButton } from './make.ts';
import { closeMenu } from './menus.ts';
import type { Hosting, ViewerMessage } from './messages.ts';
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

  /** Shows the host's functions and their state; `list` returns the key of the open list for an export. */
  show({ follows, isLocked, exports }: Hosting, list: () => string | undefined): void {
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
        const key = list();
        this.#post({
          type: 'export',
          format: id,
          ...(key === undefined ? {} : { list: key }),
          ...(this.#extent.isWhole() ? { whole: true } : {}),
        });
      });
      return button;
    });
    toolbar.exportPanel.replaceChildren(this.#extent.field, ...buttons);
  }

  /** If something is filtered or marked, the reader can choose to export everything instead. */
  view({ search, facets, coverage, audience }: PreviewView): void {
    this.#extent.offer([search, facets, coverage, audience].some((chosen) => chosen !== undefined));
  }
}

/** The choice between exporting what is shown and exporting everything. */
function makeExtent() {
  const option = (text: string) => {
    const radio = make('input', '');
    radio.type = 'radio';
    radio.name = 'export-extent';
    return { radio, field: make('label', 'check', radio, make('span', '', text)) };
  };
  const shown = option(say('Only what is shown'));
  const whole = option(say('Everything'));
  const field = make('fieldset', '', make('legend', '', say('What to export')), shown.field, whole.field);
  field.hidden = true;
  return {
    field,
    isWhole: (): boolean => !field.hidden && whole.radio.checked,
    offer(isOffered: boolean): void {
      // When the choice appears again, what is shown is selected.
      if (field.hidden) shown.radio.checked = true;
      field.hidden = !isOffered;
    },
  };
}

function isOn(toggle: HTMLElement): boolean {
  return toggle.getAttribute('aria-pressed') === 'true';
}
