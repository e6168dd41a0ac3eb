import type { StatementKind } from '../syntax/statement.ts';
import { type Chosen, firstChosen } from './chosen.ts';

const NOUNS: Partial<Record<StatementKind, readonly [one: string, several: string]>> = {
  item: ['competence', 'competences'],
  activity: ['activity', 'activities'],
  group: ['group', 'groups'],
  domain: ['domain', 'domains'],
  knowledge: ['section', 'sections'],
  application: ['section', 'sections'],
  attitudes: ['section', 'sections'],
  term: ['term', 'terms'],
  source: ['source', 'sources'],
  topic: ['topic', 'topics'],
  module: ['module', 'modules'],
  requirement: ['requirement', 'requirements'],
  question: ['question', 'questions'],
  prose: ['description', 'descriptions'],
  property: ['property', 'properties'],
};

/** The selection in words: “this competence”, “these activities”. */
export function chosenWords(chosen: Chosen): string {
  const { kind } = firstChosen(chosen);
  const isAlike = chosen.nodes.every(({ statement }) => statement?.kind === kind);
  const [one, several] = (isAlike && NOUNS[kind]) || ['line', 'lines'];
  return chosen.nodes.length === 1 ? `this ${one}` : `these ${several}`;
}
