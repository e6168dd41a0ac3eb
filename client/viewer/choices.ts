import type {
  PreviewChoices,
  PreviewSubject,
  PreviewView,
  PreviewViewed,
} from '../../server/src/lsp/previewProtocol.ts';
import { make, makeCheckbox, makeOption, makeSelect, valueInWords } from './make.ts';
import { say } from './words.ts';

/** The dependencies of the choices. */
export interface ChoicesOptions {
  /** The panel that contains the fields. */
  readonly panel: HTMLElement;
  /** Called when the reader's selection changes. */
  readonly choose: (change: (view: PreviewView) => PreviewView) => void;
}

/** The choices of a reader: facets, coverage, arrangement, audience. */
export class Choices {
  readonly #options: ChoicesOptions;
  readonly #facets = make('div', 'facets');
  readonly #coverage = makeSelect(say('Coverage'));
  readonly #arrangement = makeSelect(say('Arrange'));
  readonly #audience = makeSelect(say('Documents for'));
  readonly #ids = makeCheckbox(say('Show missing ids'));
  /** The choices that the fields were built from, as JSON. */
  #made = '';

  constructor(options: ChoicesOptions) {
    this.#options = options;
    const { panel, choose } = options;
    const { select: coverage } = this.#coverage;
    const { select: arrangement } = this.#arrangement;
    const { select: audience } = this.#audience;
    coverage.addEventListener('change', () => choose((view) => withOr(view, 'coverage', coverage.value)));
    arrangement.addEventListener('change', () =>
      choose((view) => withOr(view, 'arrangement', arrangement.value)),
    );
    audience.addEventListener('change', () => choose((view) => withOr(view, 'audience', audience.value)));
    this.#ids.box.addEventListener('change', () =>
      choose((view) => ({ ...view, ids: this.#ids.box.checked })),
    );
    panel.append(
      this.#facets,
      this.#arrangement.field,
      this.#coverage.field,
      this.#audience.field,
      this.#ids.field,
    );
  }

  /** Builds the fields, and shows the selection. */
  show({ choices, view }: PreviewViewed): void {
    const made = JSON.stringify(choices);
    if (made !== this.#made) this.#make(choices);
    this.#made = made;
    for (const box of this.#facets.querySelectorAll('input')) {
      const { facet = '', value = '' } = box.dataset;
      box.checked = view.facets?.[facet]?.includes(value) ?? false;
    }
    setValue(this.#coverage.select, view.coverage);
    setValue(this.#arrangement.select, view.arrangement);
    setValue(this.#audience.select, view.audience);
    this.#ids.box.checked = view.ids ?? false;
  }

  #make({ facets, coverage, audiences }: PreviewChoices): void {
    this.#facets.replaceChildren(...facets.map((facet) => this.#makeFacet(facet)));
    fill(this.#coverage, [makeOption('', say('None')), ...subjectOptions(coverage)]);
    fill(this.#arrangement, [
      makeOption('', say('By domain')),
      ...facets.map(({ id }) => makeOption(id, say('By {0}', valueInWords(id).toLowerCase()))),
    ]);
    fill(this.#audience, [
      makeOption('', say('All readers')),
      ...audiences.map(({ value, title }) => makeOption(value, title)),
    ]);
  }

  #makeFacet({ id, values }: PreviewChoices['facets'][number]): HTMLFieldSetElement {
    const boxes = [...values, ''].map((value) => {
      const { field, box } = makeCheckbox(value === '' ? say('No value') : valueInWords(value));
      Object.assign(box.dataset, { facet: id, value });
      box.addEventListener('change', () => this.#chooseFacet(id));
      return field;
    });
    return make('fieldset', '', make('legend', '', valueInWords(id)), ...boxes);
  }

  #chooseFacet(facet: string): void {
    const boxes = [...this.#facets.querySelectorAll('input')].filter((box) => box.dataset.facet === facet);
    const values = boxes.flatMap(({ checked, dataset }) => (checked ? (dataset.value ?? '') : []));
    this.#options.choose((view) => withFacet(view, facet, values));
  }
}

/** The view with other values of a facet. Without values, the facet is not filtered by. */
export function withFacet(view: PreviewView, facet: string, values: readonly string[]): PreviewView {
  const { facets: before, ...rest } = view;
  const facets = Object.fromEntries(Object.entries(before ?? {}).filter(([id]) => id !== facet));
  if (values.length > 0) facets[facet] = values;
  return Object.keys(facets).length > 0 ? { ...rest, facets } : rest;
}

/** The view with another value for one choice, or without it. */
export function withOr(
  view: PreviewView,
  name: 'search' | 'coverage' | 'arrangement' | 'audience' | 'ids' | 'changes',
  value: string | undefined,
): PreviewView {
  const { [name]: _, ...rest } = view;
  return value === undefined || value === '' ? rest : { ...rest, [name]: value };
}

function fill({ field, select }: ReturnType<typeof makeSelect>, options: readonly HTMLElement[]): void {
  select.replaceChildren(...options);
  // A field with fewer than two options is hidden.
  field.hidden = options.length < 2;
}

/** If a selected value no longer exists, the field shows that nothing is selected. */
function setValue(select: HTMLSelectElement, value = ''): void {
  select.value = value;
  if (select.selectedIndex < 0) select.value = '';
}

/** The options for coverage: each course and guide with its parts. */
function subjectOptions(subjects: readonly PreviewSubject[]): HTMLElement[] {
  return subjects.map(({ key, kind, title, parts }) => {
    if (parts.length === 0) return makeOption(key, titleOfSubject(kind, title));
    const group = make('optgroup', '');
    group.label = title;
    const whole = makeOption(key, title);
    group.append(whole, ...parts.map((part) => makeOption(part.key, `– ${part.title}`)));
    return group;
  });
}

/** The title of a course or a guide. The option for all of them has no title of its own. */
export function titleOfSubject(kind: PreviewSubject['kind'], title: string): string {
  if (title !== '') return title;
  return kind === 'guide' ? say('All guides') : say('All courses');
}
