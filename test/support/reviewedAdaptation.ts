import { Workspace } from '../../server/src/engine/index.ts';
import { recordReviews } from '../../server/src/engine/reviews/index.ts';

/** A base as it was reviewed. */
export const REVIEWED_BASE = `framework ipt: IPT
  version: 1.1.0
domain basic: Basic
  activity engage: Ability to engage
    - [direct] An ability to speak plainly
    - [warm] An ability to be warm
`;
/** The base now. */
export const CHANGED_BASE = REVIEWED_BASE.replace('1.1.0', '1.2.0')
  .replace('speak plainly', 'speak plainly, and to listen')
  .replace('be warm', 'be warm, but firm')
  .replace('Ability to engage', 'Ability to win');
/** An adaptation of it. */
export const ADAPTATION = `framework ipt-a: IPT-A
  adapts: ipt
amend engage
  reword [direct]: An ability to speak in words of the young person
  after [warm]:
    - An ability to be patient
`;

/** An adaptation that was reviewed as `competence review` does, before the base has changed. */
export function reviewedAdaptation(): Readonly<Record<string, string>> {
  const workspace = new Workspace();
  workspace.open('base/ipt.competence', REVIEWED_BASE);
  workspace.open('heir/ipt-a.competence', ADAPTATION);
  return {
    'base/ipt.competence': CHANGED_BASE,
    'heir/ipt-a.competence': ADAPTATION,
    'heir/competence.review': recordReviews('', ['ipt-a'], workspace).text,
  };
}
