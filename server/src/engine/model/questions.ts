import { memoWith } from '../memo.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Statement, Text } from '../syntax/statement.ts';

/** A line under a question. */
export interface QuestionReply {
  /** An answer closes the question; a reply continues it. */
  readonly kind: 'reply' | 'answer';
  /** How deep it is under the question; 1 is directly under it. */
  readonly depth: number;
  /** Who replies; undefined for an answer, and if there is no name. */
  readonly name: string | undefined;
  readonly text: Text;
  readonly statement: Statement;
}

/** A question for the group with everything under it. It is never published, and nothing under it is. */
export interface AskedQuestion {
  /** Who asks; undefined if there is no name. */
  readonly name: string | undefined;
  readonly text: Text;
  readonly statement: Statement;
  /** The document that it is in. */
  readonly path: string;
  /** The replies and answers, in the order of the text. */
  readonly replies: readonly QuestionReply[];
  readonly isAnswered: boolean;
}

/** The question of a line in the document at `path`; undefined if it has no text yet. */
export const questionOf = memoWith((node: SyntaxNode, path: string): AskedQuestion | undefined => {
  const { statement } = node;
  if (statement?.kind !== 'question' || statement.text === undefined) return undefined;
  const { name, text } = statement;
  const replies = [...repliesUnder(node, 1)];
  return { name: name?.text, text, statement, path, replies, isAnswered: isAnswered(node) };
});

/** Whether a question, or a reply to it at any depth, has an answer: a line of text under it. */
export function isAnswered({ children }: SyntaxNode): boolean {
  return children.some(
    (child) => isAnswer(child.statement) || (isReply(child.statement) && isAnswered(child)),
  );
}

/** The questions among `questions` without an answer. */
export function openAmong(questions: readonly AskedQuestion[]): readonly AskedQuestion[] {
  return questions.length === 0 ? questions : questions.filter((question) => !question.isAnswered);
}

function* repliesUnder({ children }: SyntaxNode, depth: number): Iterable<QuestionReply> {
  for (const child of children) {
    const { statement } = child;
    if (statement?.text && (isReply(statement) || isAnswer(statement))) {
      const kind = isReply(statement) ? 'reply' : 'answer';
      yield { kind, depth, name: statement.name?.text, text: statement.text, statement };
    }
    if (isReply(statement)) yield* repliesUnder(child, depth + 1);
  }
}

function isReply(statement: Statement | undefined): boolean {
  return statement?.kind === 'question';
}

function isAnswer(statement: Statement | undefined): boolean {
  return statement?.kind === 'prose' && statement.text !== undefined;
}
