import {
  baseOf,
  type Fact,
  findProperty,
  lookUp,
  type Part,
  type Position,
  type Vocabulary,
} from '../../core/index.ts';
import { describe } from '../describe.ts';
import { type Standing, standingAt } from '../standing.ts';
import type { LanguageWorkspace } from '../workspace.ts';
import { type Card, type Paragraph, plain } from './card.ts';
import { definitionOf } from './nameCard.ts';

/** What a term of the glossary means that stands in running text. */
export function termCard(workspace: LanguageWorkspace, path: string, position: Position): Card | undefined {
  const { engine } = workspace;
  const document = engine.document(path);
  const standing = document && standingAt(document, position.line);
  const text = standing && runningText(standing);
  const framework = engine.frameworkOf(path);
  if (text === undefined || framework === undefined) return undefined;
  const column = position.column - text.start;
  for (const { id, vocabulary } of vocabulariesFor(workspace, framework)) {
    const found = vocabulary
      .occurrencesIn(text.text)
      .filter(({ start, end }) => start <= column && column <= end)
      // Of terms in each other, the longest is what the author means.
      .sort((left, right) => right.end - right.start - (left.end - left.start))[0];
    const paragraphs = [...(found?.phrase.forms.values() ?? [])].flatMap(({ term, role }) => {
      const declaration = lookUp(id, term, engine).declarations.find(({ kind }) => kind === 'term');
      return declaration ? aboutTerm(workspace, declaration, role === 'avoid') : [];
    });
    if (found && paragraphs.length) {
      return { span: { start: text.start + found.start, end: text.start + found.end }, paragraphs };
    }
  }
  return undefined;
}

function aboutTerm(workspace: LanguageWorkspace, declaration: Fact, isAvoided: boolean): Paragraph[] {
  const { title, id, framework } = describe(workspace, declaration);
  return [
    [{ text: title || id, mark: 'title' }],
    ...(isAvoided ? [plain(`The glossary says to write '${title || id}' instead.`)] : []),
    ...definitionOf(workspace, declaration),
    plain(framework ? `term '${id}', in ${framework}` : `term '${id}'`),
  ];
}

/** The terms of a framework, and of those whose texts it takes over. */
function vocabulariesFor(
  { engine }: LanguageWorkspace,
  framework: string,
): { readonly id: string; readonly vocabulary: Vocabulary }[] {
  const facts = engine.facts(framework);
  const ids = [framework, ...(facts ? baseOf(facts, engine).map(({ id }) => id) : [])];
  return ids.flatMap((id) => {
    const vocabulary = engine.vocabulary(id);
    return vocabulary ? [{ id, vocabulary }] : [];
  });
}

/** The text of a line that is prose, not ids or values. */
function runningText({ statement, place }: Standing): Part | undefined {
  const { kind, keyword, text } = statement;
  if (kind === 'property' && findProperty(place, keyword?.text ?? '')?.value !== 'text') return undefined;
  return text;
}
