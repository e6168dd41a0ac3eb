import { memo } from '../memo.ts';
import { isCalendarDay } from '../text/calendarDay.ts';
import { type Element, isCompetence, propertyValue } from './element.ts';
import type { Framework } from './framework.ts';
import { AGREED } from './properties.ts';

/** What a group has agreed in an element, at every depth and with the element itself. */
interface Agreed {
  readonly competences: number;
  /** Competences and everything else that can be agreed: titles, terms, requirements. */
  readonly statements: number;
}

/** A competence that is not agreed, with the elements that contain it, outermost first. */
export interface OpenCompetence {
  readonly element: Element;
  readonly within: readonly Element[];
}

/** The day on which the group agreed an element, such as 2026-11-21; undefined if it did not, or there is no such day. */
export function agreedOn(element: Element): string | undefined {
  const day = propertyValue(element, AGREED)?.trim();
  return day !== undefined && isCalendarDay(day) ? day : undefined;
}

/** The number of agreed competences in an element, at every depth, without the element itself. */
export function countAgreed(element: Element): number {
  return agreedIn(element).competences - (isAgreedCompetence(element) ? 1 : 0);
}

/** The number of agreed competences in a framework. */
export function countAllAgreed({ children }: Framework): number {
  return children.reduce((sum, child) => sum + agreedIn(child).competences, 0);
}

/** Whether a group is agreeing a framework: something in it is agreed, and it is neither published nor retired. */
export function isBeingAgreed({ header, children }: Framework): boolean {
  const status = header && propertyValue(header, 'status')?.trim();
  if (status === 'published' || status === 'retired') return false;
  return children.some((child) => agreedIn(child).statements > 0);
}

/** The competences of a framework that are not agreed, in their order. */
export function* notYetAgreed({ children }: Framework): Iterable<OpenCompetence> {
  for (const child of children) yield* notAgreedIn(child, []);
}

const agreedIn: (element: Element) => Agreed = memo((element) => {
  let competences = isAgreedCompetence(element) ? 1 : 0;
  let statements = agreedOn(element) === undefined ? 0 : 1;
  for (const child of element.children) {
    const inside = agreedIn(child);
    competences += inside.competences;
    statements += inside.statements;
  }
  return { competences, statements };
});

function isAgreedCompetence(element: Element): boolean {
  return isCompetence(element) && agreedOn(element) !== undefined;
}

function* notAgreedIn(element: Element, within: readonly Element[]): Iterable<OpenCompetence> {
  const isOpen = isCompetence(element) && agreedOn(element) === undefined;
  if (isOpen) yield { element, within };
  if (countAgreed(element) === element.counts.competences) return;
  for (const child of element.children) yield* notAgreedIn(child, [...within, element]);
}
