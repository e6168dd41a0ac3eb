import type { DocumentChange } from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { findElement } from '../../engine/map/index.ts';
import type { Element, Framework } from '../../engine/model/index.ts';
import { addNode, hasTitle, type NodeDestination, retitle } from '../../engine/refactor/index.ts';
import { isValidId } from '../../engine/syntax/index.ts';
import { amendTitle, isAmendable } from '../frameworks/amendInherited.ts';
import { ownSiteOf, planMove } from '../frameworks/planMove.ts';
import { freeIds } from '../paste/pasteAt.ts';
import type { MapEdit, MapRefusal } from './mapEdit.ts';

/** The changes of an edit, or the reason why it is not possible. */
export type MapEditPlan = { readonly changes: readonly DocumentChange[] } | { readonly refusal: MapRefusal };

/** Plans an edit on the map of a framework. An empty or unchanged title changes nothing. */
export function planMapEdit(engine: Workspace, framework: string, edit: MapEdit): MapEditPlan {
  const known = engine.framework(framework);
  if (known === undefined) return { refusal: 'gone' };
  switch (edit.kind) {
    case 'move':
      return moveOnMap(engine, known, edit);
    case 'retitle':
      return retitleOnMap(engine, known, edit.key, inOneLine(edit.title));
    case 'add':
      return addToDomain(engine, known, edit.domain, inOneLine(edit.title));
  }
}

/** The title of an element as the author wrote it; undefined if there is no such element. */
export function titleOnMap(engine: Workspace, framework: string, key: string): string | undefined {
  const known = engine.framework(framework);
  const element = known && elementWith(known, key);
  return element && (element.title?.text ?? '');
}

function moveOnMap(
  engine: Workspace,
  framework: Framework,
  { key, target, side }: MapEdit & { readonly kind: 'move' },
): MapEditPlan {
  const addressOf = (wanted: string) => {
    const keys = findElement(framework, wanted)?.map((keyed) => keyed.key);
    return keys && { framework: framework.id, keys };
  };
  const from = addressOf(key);
  const to = addressOf(target);
  if (from === undefined || to === undefined) return { refusal: 'gone' };
  return planMove(engine, { source: from, target: to, ...(side ? { side } : {}) });
}

function retitleOnMap(engine: Workspace, framework: Framework, key: string, title: string): MapEditPlan {
  const element = elementWith(framework, key);
  const statement = element?.node.statement;
  if (element === undefined || statement === undefined) return { refusal: 'gone' };
  if (title === '' || title === element.title?.text) return { changes: [] };
  if (statement.kind === 'unknown') return { refusal: 'unreadable' };
  const site = ownSiteOf(engine, framework, element);
  if (site) {
    const change = retitle(site.path, site.document, statement, title);
    return change ? { changes: [change] } : { refusal: 'unwritable' };
  }
  if (!isAmendable(element) || element.id === undefined) return { refusal: 'inherited' };
  const changes = amendTitle(engine, framework, element.id.text, title);
  return changes ? { changes } : { refusal: 'unwritable' };
}

function addToDomain(engine: Workspace, framework: Framework, key: string, title: string): MapEditPlan {
  const domain = elementWith(framework, key);
  if (domain?.kind !== 'domain') return { refusal: 'gone' };
  if (title === '') return { changes: [] };
  const end = endOfDomain(engine, framework, domain);
  if (end === undefined) return { refusal: 'borrowed' };
  const id = freeIds(engine, framework.id)(title);
  const line = `activity ${id}${end.into === undefined ? '' : ` in ${end.into}`}: ${title}`;
  if (!hasTitle(line, { kind: 'activity', id: { text: id } }, title)) return { refusal: 'unwritable' };
  return { changes: addNode(end.destination, 'activity', [line]) };
}

/**
 * The end of a domain: after its last activity if that is the framework's own, otherwise in the domain itself or, if the
 * domain is inherited, at the end of the file with the header. `into` is the domain that the new line has to name.
 */
function endOfDomain(
  engine: Workspace,
  framework: Framework,
  domain: Element,
): { readonly destination: NodeDestination; readonly into: string | undefined } | undefined {
  const last = domain.children.findLast(({ kind }) => kind === 'activity' || kind === 'group');
  const beside = last?.kind === 'activity' ? ownSiteOf(engine, framework, last) : undefined;
  if (last && beside) return { destination: { where: 'after', of: beside }, into: last.into?.text };
  const own = ownSiteOf(engine, framework, domain);
  if (own) return { destination: { where: 'end', of: own }, into: undefined };
  const id = domain.id?.text;
  const document = engine.document(framework.path);
  if (id === undefined || !isValidId(id) || domain.provenance === 'included' || document === undefined)
    return undefined;
  const of = { path: framework.path, document, node: document.root };
  return { destination: { where: 'end', of }, into: id };
}

function elementWith(framework: Framework, key: string): Element | undefined {
  return findElement(framework, key)?.at(-1)?.element;
}

/** A title is one line. */
function inOneLine(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}
