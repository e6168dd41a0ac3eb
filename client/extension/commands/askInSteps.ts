import * as vscode from 'vscode';

/** The answer of someone who wants to go back to the question before. */
export const BACK = Symbol('back');

/** An answer; `BACK`, or undefined if the question was closed. */
export type StepAnswer<T> = T | typeof BACK | undefined;

/** Where a question is in a row of questions. */
export interface StepPlace {
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
}

/** A question, which may use the answers to those before it. It keeps its own answer, to show it when it is asked again. */
export type AskedStep = (place: StepPlace) => Promise<StepAnswer<unknown>>;

/** Asks one question after the other, with a way back. False if a question was closed. */
export async function askInSteps(steps: readonly AskedStep[]): Promise<boolean> {
  for (let at = 0; at < steps.length; ) {
    const answer = await steps[at]?.({ step: at + 1, totalSteps: steps.length });
    if (answer === undefined) return false;
    at += answer === BACK ? -1 : 1;
  }
  return true;
}

/** A question for a line of text. `problemOf` says what is wrong with a text; undefined if nothing is. */
export interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly problemOf: (text: string) => string | undefined | Promise<string | undefined>;
}

/** Asks for a line of text. */
export function askText(question: TextQuestion, place: StepPlace): Promise<StepAnswer<string>> {
  const input = vscode.window.createInputBox();
  input.title = question.title;
  input.prompt = question.prompt;
  input.placeholder = question.placeholder;
  input.value = question.value;
  const check = async (): Promise<boolean> => {
    const text = input.value;
    const problem = await question.problemOf(text);
    if (text === input.value) input.validationMessage = problem;
    return problem === undefined && text === input.value;
  };
  input.onDidChangeValue(check);
  return answered(input, place, async () => ((await check()) ? input.value : undefined));
}

/** Asks for one of some items. */
export function askItem<T extends vscode.QuickPickItem>(
  { title, placeholder, items }: { title: string; placeholder: string; items: readonly T[] },
  place: StepPlace,
): Promise<StepAnswer<T>> {
  const picker = vscode.window.createQuickPick<T>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.items = items;
  return answered(picker, place, () => Promise.resolve(picker.selectedItems[0]));
}

/** Shows a question until `accept` gives an answer, or the author closes it or goes back. */
function answered<T>(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  { step, totalSteps }: StepPlace,
  accept: () => Promise<T | undefined>,
): Promise<StepAnswer<T>> {
  input.step = step;
  input.totalSteps = totalSteps;
  input.ignoreFocusOut = true;
  input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const end = (answer: StepAnswer<T>): void => {
      resolve(answer);
      input.dispose();
    };
    input.onDidAccept(async () => {
      const answer = await accept();
      if (answer !== undefined) end(answer);
    });
    input.onDidTriggerButton(() => end(BACK));
    input.onDidHide(() => end(undefined));
    input.show();
  });
}
