import type { Frame } from './frame.ts';
import { make } from './make.ts';

/** What a field edits. */
export interface EditedTitle {
  /** The accessible name of the field. */
  readonly label: string;
  readonly text: string;
  /** Whether the field stays for another title once one is saved with Enter. */
  readonly isRepeated: boolean;
  /** What the field covers; undefined if that is not shown at the moment. */
  anchor(): Element | undefined;
  /** Saves a title that is not empty; false if that was not possible, so that the field stays. */
  save(title: string): Promise<boolean>;
  /** The field is closed; `byKey` if the focus should go back to the map. */
  closed(byKey: boolean): void;
}

/**
 * A field for a title, over the map and not in it: an update of the map leaves it alone. Enter and leaving it save,
 * Escape does not.
 */
export class TitleField {
  readonly #frame: Frame;
  readonly #field = make('textarea', 'title-field');
  #edited: EditedTitle | undefined;
  #isSaving = false;

  constructor(frame: Frame) {
    this.#frame = frame;
    const field = this.#field;
    field.rows = 1;
    field.hidden = true;
    field.addEventListener('keydown', (event) => this.#key(event));
    field.addEventListener('blur', () => this.#save(false));
    field.addEventListener('input', () => {
      if (/[\r\n]/.test(field.value)) field.value = inOneLine(field.value);
      this.place();
    });
    frame.root.append(field);
    new ResizeObserver(() => this.place()).observe(frame.map);
  }

  /** Opens the field with its text selected. One that is open already is saved first. */
  async open(edited: EditedTitle): Promise<void> {
    if (this.#edited && !(await this.#save(false))) return;
    this.#edited = edited;
    const field = this.#field;
    field.setAttribute('aria-label', edited.label);
    field.placeholder = edited.label;
    field.value = edited.text;
    field.hidden = false;
    this.place();
    field.focus({ preventScroll: true });
    field.select();
    field.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** After an update of the map, which may have moved it: the field stays in view. */
  update(): void {
    this.place();
    const field = this.#field;
    if (document.activeElement === field) field.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** Puts the field over what it edits, which may have moved. */
  place(): void {
    const anchor = this.#edited?.anchor();
    if (anchor === undefined) return;
    const { left, top, width, height } = anchor.getBoundingClientRect();
    const root = this.#frame.root.getBoundingClientRect();
    const { style, offsetHeight, clientHeight } = this.#field;
    style.setProperty('left', `${left - root.left}px`);
    style.setProperty('top', `${top - root.top}px`);
    style.setProperty('width', `${width}px`);
    // Copied from what it covers, so that the words stay where they are.
    style.setProperty('font', getComputedStyle(anchor).font);
    style.setProperty('min-height', `${height}px`);
    style.setProperty('height', '0');
    const border = offsetHeight - clientHeight;
    style.setProperty('height', `${this.#field.scrollHeight + border}px`);
  }

  #key(event: KeyboardEvent): void {
    // While a word is being composed, Enter accepts it.
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.#close(true);
    else this.#save(true);
  }

  /** True if the field is closed, or ready for another title. */
  async #save(byKey: boolean): Promise<boolean> {
    const edited = this.#edited;
    if (edited === undefined || this.#isSaving) return edited === undefined;
    const title = inOneLine(this.#field.value).trim();
    if (title === '' || title === inOneLine(edited.text).trim()) {
      this.#close(byKey);
      return true;
    }
    this.#isSaving = true;
    this.#field.readOnly = true;
    const isSaved = await edited.save(title);
    this.#isSaving = false;
    this.#field.readOnly = false;
    if (!isSaved) return false;
    if (byKey && edited.isRepeated && document.activeElement === this.#field) {
      this.#field.value = '';
      this.place();
    } else this.#close(byKey && document.activeElement === this.#field);
    return true;
  }

  #close(byKey: boolean): void {
    const edited = this.#edited;
    this.#edited = undefined;
    this.#field.hidden = true;
    edited?.closed(byKey);
  }
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
