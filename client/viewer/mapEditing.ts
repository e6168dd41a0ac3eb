import type { MapEdit } from '../../server/src/lsp/previewProtocol.ts';
import { DragBoxes } from './dragBoxes.ts';
import type { Frame } from './frame.ts';
import { make } from './make.ts';
import {
  allowedPlace,
  boxAround,
  columnAround,
  keyOf,
  linkOf,
  type MapPlace,
  newPlaceWords,
  visibleTitle,
} from './mapPlaces.ts';
import type { HostMessage, ViewerMessage } from './messages.ts';
import { nextPlace } from './nextPlaces.ts';
import type { Page } from './page.ts';
import { isTypedInto } from './search.ts';
import { TitleField } from './titleField.ts';
import { say } from './words.ts';

/** The dependencies of editing. */
export interface MapEditingOptions {
  readonly frame: Frame;
  readonly page: Page;
  readonly post: (message: ViewerMessage) => void;
  /** A list that was just asked for does not take the focus. */
  readonly stay: () => void;
}

/** What has a title on the map. */
const TITLED = '.map .box:not(.gone, .loose) > .box-link, .map > .domain:not(.gone) .domain-link';

/** Lets an author edit the framework on its map: move boxes, change titles and add activities. */
export class MapEditing {
  readonly #options: MapEditingOptions;
  readonly #field: TitleField;
  readonly #drag: DragBoxes;
  readonly #said = make('p', 'said');
  readonly #answers = new Map<number, (isMade: boolean) => void>();
  #isOn = false;
  #number = 0;
  /** The element whose title was clicked last, because the map may move between the clicks of a double-click. */
  #clicked: string | undefined;
  /** The element whose title was asked for. */
  #asked: string | undefined;

  constructor(options: MapEditingOptions) {
    this.#options = options;
    const { frame } = options;
    this.#said.setAttribute('role', 'status');
    frame.root.append(this.#said);
    this.#field = new TitleField(frame);
    this.#drag = new DragBoxes(frame, (box, place) => this.#move(box, place));
    frame.root.addEventListener('click', (event) => this.#click(event), { capture: true });
    frame.map.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('keydown', (event) => {
      if (
        event.key.toLowerCase() !== 'z' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      if (this.#isOn && !isTypedInto(event.target)) options.post({ type: 'undo' });
    });
  }

  /** Whether the host can edit. */
  offer(canEdit: boolean): void {
    this.#isOn = canEdit;
    this.#options.frame.root.classList.toggle('editable', canEdit);
    this.#drag.offer(canEdit);
  }

  /** After an update of the page. */
  update(): void {
    this.#drag.update();
    this.#field.update();
  }

  /** The answer to an edit. */
  answered({ number, isMade }: Extract<HostMessage, { readonly type: 'edited' }>): void {
    this.#answers.get(number)?.(isMade);
    this.#answers.delete(number);
  }

  /** The title of an element arrived: it can be edited now. */
  titled({ key, title }: Extract<HostMessage, { readonly type: 'title' }>): void {
    if (this.#asked !== key) return;
    this.#asked = undefined;
    const element = this.#options.page.elementOf('map', key);
    if (title === null || element === undefined) return;
    this.#field.open({
      label: say('Title'),
      text: title,
      isRepeated: false,
      anchor: () => this.#titleOf(key),
      save: (text) => {
        const said = say('Changed the title to ‘{0}’', text);
        return this.#make({ kind: 'retitle', key, title: text }, said);
      },
      closed: (byKey) => {
        if (byKey) this.#focus(key);
      },
    });
  }

  #titleOf(key: string): Element | undefined {
    const element = this.#options.page.elementOf('map', key);
    return element?.querySelector(':scope > .box-link .box-title, :scope > h2') ?? undefined;
  }

  #focus(key: string): void {
    const element = this.#options.page.elementOf('map', key);
    if (element) linkOf(element)?.focus({ preventScroll: true });
  }

  /** The first click of a double-click follows the link at once; the second one edits the title. */
  #click(event: MouseEvent): void {
    const { target, detail } = event;
    if (!this.#isOn || !(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('.add-activity');
    if (button) this.#add(button.dataset.domain ?? '');
    else if (detail === 2 && this.#clicked !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      document.getSelection()?.removeAllRanges();
      this.#rename(this.#clicked);
    } else this.#clicked = target.closest<HTMLElement>(TITLED)?.dataset.key;
  }

  #key(event: KeyboardEvent): void {
    const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest<HTMLElement>(TITLED) : null;
    if (!this.#isOn || link === null || ctrlKey || metaKey || shiftKey) return;
    const box = boxAround(link);
    if (key === 'F2' && !altKey) this.#rename(keyOf(link));
    else if (altKey && key.startsWith('Arrow') && box) this.#moveBy(box, key);
    else return;
    event.preventDefault();
    // In VS Code some of these keys go back and forward.
    event.stopPropagation();
  }

  #moveBy(box: HTMLElement, key: string): void {
    const next = nextPlace(box, key);
    const isAside = next !== undefined && next.column !== columnAround(box);
    // The host says why a step up or down is not allowed; in another domain, the nearest allowed place is as good.
    const place = isAside ? (allowedPlace(box, next) ?? next) : next;
    if (place) this.#move(box, place);
    else this.#say(say('‘{0}’ cannot be moved further.', visibleTitle(box)));
  }

  #move(box: HTMLElement, place: MapPlace): Promise<boolean> {
    const said = say('Moved to ‘{0}’', visibleTitle(place.column));
    return this.#make({ kind: 'move', key: keyOf(box), ...place.move }, said, newPlaceWords(place));
  }

  #rename(key: string): void {
    if (key.startsWith('/without')) return;
    this.#asked = key;
    this.#options.stay();
    this.#options.post({ type: 'askTitle', key });
  }

  #add(domain: string): void {
    const button = () => {
      const column = columnAround(this.#options.page.elementOf('map', domain));
      return column?.querySelector<HTMLElement>('.add-activity') ?? undefined;
    };
    this.#field.open({
      label: say('Title of the new activity'),
      text: '',
      isRepeated: true,
      anchor: button,
      save: (title) => this.#make({ kind: 'add', domain, title }, say('Added ‘{0}’', title)),
      closed: (byKey) => {
        if (byKey) button()?.focus({ preventScroll: true });
      },
    });
  }

  /**
   * Asks the host for an edit; false if it was not made. `said` is for the host, to announce it; `read` is for a screen
   * reader.
   */
  async #make(edit: MapEdit, said: string, read = said): Promise<boolean> {
    const number = ++this.#number;
    this.#options.post({ type: 'edit', number, edit, said });
    const isMade = await new Promise<boolean>((resolve) => this.#answers.set(number, resolve));
    if (isMade) this.#say(read);
    return isMade;
  }

  /** Says something to a screen reader; what it says again is read again. */
  #say(text: string): void {
    this.#said.textContent = this.#said.textContent === text ? `${text}\u00a0` : text;
  }
}
