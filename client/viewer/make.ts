/** An element of a class, with its children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** A button; `label` is its accessible name if the text alone is not enough. */
export function makeButton(text: string, label = ''): HTMLButtonElement {
  const made = make('button', '', text);
  made.type = 'button';
  if (label !== '') {
    made.setAttribute('aria-label', label);
    made.title = label;
  }
  return made;
}

/** A button that is on or off. */
export function makeToggle(text: string, title: string): HTMLButtonElement {
  const made = makeButton(text);
  made.title = title;
  made.setAttribute('aria-pressed', 'false');
  return made;
}

/** A button that opens and closes a panel under it. */
export function makeMenu(text: string, ...children: Node[]): HTMLDetailsElement {
  return make('details', 'menu', make('summary', '', text), make('div', 'menu-panel', ...children));
}

/** A choice among several: each an option, those in a group under its title. */
export function makeSelect(label: string): {
  readonly field: HTMLLabelElement;
  readonly select: HTMLSelectElement;
} {
  const select = make('select', '');
  return { field: make('label', 'field', make('span', 'label', label), select), select };
}

/** An option of a choice. Long texts are cut, and shown in full under the pointer. */
export function makeOption(value: string, text: string): HTMLOptionElement {
  const cut = cutText(text);
  const made = make('option', '', cut);
  made.value = value;
  if (cut !== text) made.title = text;
  return made;
}

/** The most characters of a choice: a menu is only as wide as its longest line. */
const LONGEST_CHOICE = 60;
/** The last word of a cut text, which may be cut itself, with the signs before it. Bounded: 60 characters. */
const LAST_WORD = /[\s,;:(–-]*(?:\s\S*)?$/u;

/** A text that is cut between two words if it is too long for a menu or a button. */
export function cutText(text: string): string {
  if (text.length <= LONGEST_CHOICE) return text;
  const start = text.slice(0, LONGEST_CHOICE);
  return `${start.replace(LAST_WORD, '') || start}…`;
}

/** A box to tick, with its text. */
export function makeCheckbox(text: string): {
  readonly field: HTMLLabelElement;
  readonly box: HTMLInputElement;
} {
  const box = make('input', 'tick');
  box.type = 'checkbox';
  return { field: make('label', 'check', box, make('span', '', text)), box };
}

/** A name from the language as readers see it: `first-weeks` is "First weeks". */
export function valueInWords(name: string): string {
  const text = name.replaceAll('-', ' ').replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
