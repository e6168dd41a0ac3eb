import type { Frame } from './frame.ts';
import { makeButton } from './make.ts';
import { closeMenu } from './menus.ts';
import type { Hosting, ViewerMessage } from './messages.ts';

/** What the host can do for the reader beyond showing: follow the cursor, stay with a framework, export. */
export class HostTools {
  readonly #frame: Frame;
  readonly #post: (message: ViewerMessage) => void;
  #made = '';

  constructor(frame: Frame, post: (message: ViewerMessage) => void) {
    this.#frame = frame;
    this.#post = post;
    const { follow, lock } = frame.toolbar;
    follow.addEventListener('click', () => post({ type: 'follow', follows: !isOn(follow) }));
    lock.addEventListener('click', () => post({ type: 'lock', isLocked: !isOn(lock) }));
  }

  /** Shows what the host can do, and what is on; `list` gives the list that is open when something is exported. */
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
        this.#post({ type: 'export', format: id, ...(key === undefined ? {} : { list: key }) });
      });
      return button;
    });
    toolbar.exportPanel.replaceChildren(...buttons);
  }
}

function isOn(toggle: HTMLElement): boolean {
  return toggle.getAttribute('aria-pressed') === 'true';
}
