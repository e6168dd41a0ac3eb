import { readFileSync } from 'node:fs';

/** A step of the walkthrough, with its words in the place of their keys. */
export interface WalkthroughStep {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly pictures: Readonly<Record<Theme | 'hc' | 'hcLight', string>>;
  readonly altText: string;
  readonly completionEvents: readonly string[];
}

export type Theme = 'dark' | 'light';

/** The steps of the walkthrough, in the order of the manifest. */
export function steps(): readonly WalkthroughStep[] {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const words = JSON.parse(readFileSync('package.nls.json', 'utf8'));
  const said = (text: string): string => text.replace(/^%(.+)%$/, (_, key) => words[key]);
  const [{ steps }] = contributes.walkthroughs;
  return steps.map((step: ManifestStep) => ({
    id: step.id,
    title: said(step.title),
    description: said(step.description),
    pictures: step.media.image,
    altText: said(step.media.altText),
    completionEvents: step.completionEvents,
  }));
}

interface ManifestStep {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly image: WalkthroughStep['pictures']; readonly altText: string };
  readonly completionEvents: readonly string[];
}

/** The file of a step's picture, from the checkout's root. */
export function pictureOf(id: string, theme: Theme): string {
  const step = steps().find((step) => step.id === id);
  if (!step) throw new Error(`The walkthrough has no step ${id}.`);
  return step.pictures[theme];
}
