import type { Complain } from '../complaints.ts';
import type { Mentions } from '../mentions.ts';
import type { Plan, PlannedFile } from '../plan.ts';
import { mayWrite } from '../writable.ts';
import type { Job, JobFile } from './job.ts';

/** A file on its way into a job. */
export interface Member {
  readonly file: JobFile;
  readonly isAsked: boolean;
  readonly size: number;
  readonly mentions: Mentions;
}

/**
 * The files in jobs that have nothing to do with each other, the largest first: those that belong to one framework, and
 * to frameworks that speak of each other, go into one. Small ones are put together, up to `size` UTF-16 units each.
 */
export function split(members: readonly Member[], size: number): Job[] {
  const groups = groupsOf(members);
  const batches: { members: Member[]; size: number }[] = [];
  let open: { members: Member[]; size: number } | undefined;
  for (const group of groups) {
    const own = group.reduce((sum, member) => sum + member.size, 0);
    if (own >= size) {
      batches.push({ members: group, size: own });
    } else if (open && open.size + own <= size) {
      for (const member of group) open.members.push(member);
      open.size += own;
    } else {
      open = { members: [...group], size: own };
      batches.push(open);
    }
  }
  const order = new Map(members.map((member, index) => [member, index]));
  return batches
    .sort((left, right) => right.size - left.size)
    .map((batch) => batch.members.sort((left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0)))
    .map(jobOf);
}

/** All files in one job, as they would be checked without threads. */
export function jobOf(members: readonly Member[]): Job {
  const files = members.filter(({ isAsked }) => isAsked).map(({ file }) => file);
  const around = members.filter(({ isAsked }) => !isAsked).map(({ file }) => file);
  return { files, around };
}

/** The files of a plan, those that were asked for first; with `fix`, what may not be written is complained of. */
export function membersOf({ files, around }: Plan, fix: boolean, complain: Complain): Member[] {
  const asked = files.map((file) => asMember(file, true, fix && mayWrite(file, complain)));
  return [...asked, ...around.map((file) => asMember(file, false, false))];
}

function asMember(
  { path, location, size, mentions }: PlannedFile,
  isAsked: boolean,
  mayChange: boolean,
): Member {
  return { file: { path, location, mayChange }, isAsked, size, mentions };
}

/** The files that have to do with each other, in the order of the first of each group. */
function groupsOf(members: readonly Member[]): Member[][] {
  const links = startLinks();
  for (const { file, mentions } of members) {
    const own = keyOf(file, mentions);
    for (const list of [mentions.declared, mentions.joined, mentions.spokenOf]) {
      for (const id of list) links.join(own, id);
    }
  }
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = links.find(keyOf(member.file, member.mentions));
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return [...groups.values()];
}

/** Of a file that belongs to no framework, a name that none can have. */
function keyOf({ path }: JobFile, { framework }: Mentions): string {
  return framework ?? `\n${path}`;
}

/** Which names hang together; each stands for a tree of which the root is the name of all. */
function startLinks() {
  const above = new Map<string, string>();
  const find = (name: string): string => {
    let root = name;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    // The way is made short for those who ask again.
    for (let each = name; each !== root; ) {
      const next = above.get(each) ?? root;
      above.set(each, root);
      each = next;
    }
    return root;
  };
  return {
    find,
    join(left: string, right: string): void {
      const [from, to] = [find(left), find(right)];
      if (from !== to) above.set(from, to);
    },
  };
}
