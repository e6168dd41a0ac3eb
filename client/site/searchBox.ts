import { type Findable, findableIn, folderOfPage } from './data.ts';
import { countHits, element, renderHits } from './results.ts';
import { type Hit, prepare, search } from './searchIndex.ts';

/** Shows results while a reader types: on a framework's pages from that framework, elsewhere from all of them. */
export function startSearch(form: HTMLFormElement, input: HTMLInputElement): void {
  const folder = folderOfPage();
  const page = document.querySelector<HTMLElement>('.results-place');
  if (page) startSearchPage(page, form, input);
  else if (folder !== undefined) startDropdown(folder, form, input);
}

/** The results page. It reads one framework after the other, so that the first results appear at once. */
function startSearchPage(place: HTMLElement, form: HTMLFormElement, input: HTMLInputElement): void {
  const folders = [...document.querySelectorAll<HTMLElement>('[data-folder]')].flatMap(
    ({ dataset }) => dataset.folder ?? [],
  );
  const findables: Findable[] = [];
  const status = element('p', 'result-count');
  status.setAttribute('role', 'status');
  const results = element('div', 'results-all');
  place.append(status, results);
  const show = (): void => {
    const query = input.value.trim();
    // An element that several frameworks share is listed once, where it was written.
    const hits = timed(() =>
      search(findables, query).filter(({ row, findable }) => !isElsewhere(row[6], findable)),
    );
    const loading =
      findables.length < folders.length ? ` in ${findables.length} of ${folders.length} frameworks` : '';
    status.textContent = query.length < 2 ? 'Type at least two characters.' : `${countHits(hits)}${loading}`;
    results.replaceChildren(renderHits(hits, folders.length > 1));
    document.body.classList.toggle('searching', query.length >= 2);
  };
  const isElsewhere = (origin: string, { folder }: Findable): boolean =>
    origin !== '' && origin !== folder && findables.some((other) => other.folder === origin);
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `?q=${encodeURIComponent(input.value.trim())}`);
  });
  if (input.value === '') input.focus();
  void readAll();

  async function readAll(): Promise<void> {
    let shown = 0;
    for (const folder of folders) {
      const findable = await findableIn(folder);
      if (findable) {
        prepare(findable);
        findables.push(findable);
      }
      // Updated a few times a second, not once per framework.
      if (performance.now() - shown < 200) continue;
      show();
      shown = performance.now();
    }
    folders.length = findables.length;
    show();
    place.dataset.ready = 'true';
  }
}

/** The results from one framework, in a panel below the search box. */
function startDropdown(folder: string, form: HTMLFormElement, input: HTMLInputElement): void {
  const panel = element('div', 'results');
  panel.hidden = true;
  const status = element('p', 'result-count');
  status.setAttribute('role', 'status');
  const place = element('div', 'results-list');
  const all = element('a', 'result-all', 'Search all frameworks');
  panel.append(status, place, all);
  form.append(panel);

  const close = (): void => {
    panel.hidden = true;
  };
  const show = async (): Promise<void> => {
    const query = input.value.trim();
    if (query.length < 2) return close();
    const findable = await findableIn(folder);
    // If more was typed in the meantime, that search shows its own results.
    if (input.value.trim() !== query) return;
    const hits: Hit[] = findable ? timed(() => search([findable], query)) : [];
    status.textContent = countHits(hits);
    place.replaceChildren(renderHits(hits, false));
    all.setAttribute('href', `${form.action}?q=${encodeURIComponent(query)}`);
    panel.hidden = false;
  };
  input.addEventListener('focus', () => {
    void findableIn(folder).then((findable) => findable && prepare(findable));
  });
  input.addEventListener('input', () => void show());
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) {
      input.focus();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (panel.hidden) return;
      moveIn([input, ...panel.querySelectorAll('a')], event.key === 'ArrowDown' ? 1 : -1);
    } else return;
    event.preventDefault();
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !form.contains(event.relatedTarget)) close();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !form.contains(event.target)) close();
  });
}

function moveIn(elements: readonly HTMLElement[], by: number): void {
  const at = elements.indexOf(document.activeElement as HTMLElement);
  elements[Math.max(0, Math.min(at + by, elements.length - 1))]?.focus();
}

/** Runs a search, and records how long it took in the browser's performance timeline. */
function timed<T>(act: () => T): T {
  const start = performance.now();
  const result = act();
  performance.measure('competence search', { start });
  return result;
}
