import { type Fact, inReadingOrder } from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';
import type { Position } from '../engine/text/index.ts';
import type { Leads } from './definition.ts';
import { amendmentsIn } from './lineage.ts';
import { frameworksKnowing } from './mentions.ts';
import { type Subject, subjectAt } from './subject.ts';

/**
 * The lines of adaptations that change the element at a position or, for a framework, the lines that adapt it;
 * undefined if there is no name.
 */
export function implementationsAt(engine: Workspace, path: string, position: Position): Leads | undefined {
  const found = subjectAt(engine, path, position);
  return found && { span: found.span, facts: changesOf(engine, found.subject) };
}

function changesOf(engine: Workspace, subject: Subject): readonly Fact[] {
  if (subject.kind === 'framework') {
    return inReadingOrder(engine.facts(subject.id)?.uses ?? [], engine).filter(
      ({ property }) => property === 'adapts',
    );
  }
  return frameworksKnowing(engine, subject).flatMap((framework) =>
    amendmentsIn(engine, framework, subject.name),
  );
}
