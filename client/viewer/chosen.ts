import type { PreviewView, PreviewViewed } from '../../server/src/lsp/previewProtocol.ts';
import { titleOfSubject, withFacet, withOr } from './choices.ts';
import { cutText, make, makeButton, valueInWords } from './make.ts';
import { say } from './words.ts';

type Choose = (change: (view: PreviewView) => PreviewView) => void;

/** Lists the selected filters as buttons that clear them, and shows the result. */
export function showChosen(place: HTMLElement, viewed: PreviewViewed, choose: Choose): void {
  const focused = [...place.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
  const chips = chipsOf(viewed, choose);
  const sentences = sentencesOf(viewed);
  const made = JSON.stringify([chips.map(({ textContent }) => textContent), sentences]);
  if (place.dataset.made === made) return;
  place.dataset.made = made;
  const status = make('p', 'chosen-summary', sentences.join(' '));
  status.setAttribute('role', 'status');
  place.replaceChildren(...chips, status);
  // Clearing a choice removes its button. The focus moves to the next one, or to the toolbar.
  if (focused >= 0)
    (chips[Math.min(focused, chips.length - 1)] ?? place.parentElement?.querySelector('summary'))?.focus();
}

function chipsOf({ view, choices }: PreviewViewed, choose: Choose): HTMLButtonElement[] {
  const chips: HTMLButtonElement[] = [];
  for (const [facet, values] of Object.entries(view.facets ?? {})) {
    const said = values.map((value) => (value === '' ? say('No value') : valueInWords(value)));
    const text = `${valueInWords(facet)}: ${said.join(', ')}`;
    chips.push(chip(text, () => choose((now) => withFacet(now, facet, []))));
  }
  const subject = choices.coverage
    .flatMap(({ key, kind, title, parts }) => [{ key, title: titleOfSubject(kind, title) }, ...parts])
    .find(({ key }) => key === view.coverage);
  if (subject)
    chips.push(
      chip(say('Coverage: {0}', cutText(subject.title)), () => choose((now) => withOr(now, 'coverage', ''))),
    );
  if (view.arrangement !== undefined && choices.facets.some(({ id }) => id === view.arrangement)) {
    const text = say('By {0}', valueInWords(view.arrangement).toLowerCase());
    chips.push(chip(text, () => choose((now) => withOr(now, 'arrangement', ''))));
  }
  const audience = choices.audiences.find(({ value }) => value === view.audience);
  if (audience) {
    const text = say('Documents for: {0}', cutText(audience.title));
    chips.push(chip(text, () => choose((now) => withOr(now, 'audience', ''))));
  }
  return chips;
}

function chip(text: string, takeBack: () => void): HTMLButtonElement {
  const made = makeButton(text);
  made.className = 'chip';
  made.title = say('Clear');
  made.addEventListener('click', takeBack);
  return made;
}

/** The number of filtered elements and the coverage, in sentences. */
function sentencesOf({ view, choices, activities, competences }: PreviewViewed): string[] {
  const sentences: string[] = [];
  if (view.facets) {
    sentences.push(
      say(
        '{0} of {1} activities and {2} of {3} competences are shown.',
        activities.shown,
        activities.total,
        competences.shown,
        competences.total,
      ),
    );
  }
  const isGuide = choices.coverage.some(
    ({ key, kind, parts }) =>
      kind === 'guide' && (key === view.coverage || parts.some((part) => part.key === view.coverage)),
  );
  if (view.coverage !== undefined && competences.shown > 0) {
    const { shown, reached } = competences;
    sentences.push(
      isGuide
        ? say(
            '{0} of {1} activities and {2} of {3} competences are explained.',
            activities.reached,
            activities.shown,
            reached,
            shown,
          )
        : say(
            '{0} of {1} activities and {2} of {3} competences are covered.',
            activities.reached,
            activities.shown,
            reached,
            shown,
          ),
    );
  }
  return sentences;
}
