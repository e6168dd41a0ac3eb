import { type Fact, lookUp } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import type { Position } from '../../engine/text/index.ts';
import { describe } from '../describe.ts';
import { termAt } from '../terms.ts';
import { type Card, type CardParagraph, plain } from './card.ts';
import { definitionOf } from './nameCard.ts';

/** The meaning of a glossary term in running text. */
export function termCard(engine: Workspace, path: string, position: Position): Card | undefined {
  const found = termAt(engine, path, position);
  const paragraphs = [...(found?.phrase.forms.values() ?? [])].flatMap(({ term, role }) => {
    const { declarations } = lookUp(found?.framework ?? '', term, engine);
    const declaration = declarations.find(({ kind }) => kind === 'term');
    return declaration ? aboutTerm(engine, declaration, role === 'avoid') : [];
  });
  return found && paragraphs.length ? { span: found.span, paragraphs } : undefined;
}

function aboutTerm(engine: Workspace, declaration: Fact, isAvoided: boolean): CardParagraph[] {
  const { title, id, framework } = describe(engine, declaration);
  return [
    [{ text: title || id, mark: 'title' }],
    ...(isAvoided ? [plain(`The glossary says to write '${title || id}' instead.`)] : []),
    ...definitionOf(engine, declaration),
    plain(framework ? `Term '${id}' in ${framework}` : `Term '${id}'`),
  ];
}
