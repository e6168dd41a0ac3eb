import type { Mentions } from '../../engine/model/index.ts';
import type { Complain } from '../complaints.ts';
import type { Plan, PlannedFile } from '../plan.ts';
import { mayWrite } from '../writable.ts';
import type { Job, JobFile } from './job.ts';

/** A file to be assigned to a job. */
export interface Member {
  readonly file: JobFile;
  readonly isAsked: boolean;
  readonly size: number;
  readonly mentions: Mentions;
}

/**
 * Splits files into independent jobs, the largest first. The files of frameworks that refer to each other go into the
 * same job. Small groups are combined, up to `size` UTF-16 units per job.
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

/** A single job with all files, for checking without threads. */
export function jobOf(members: readonly Member[]): Job {
  const files = members.filter(({ isAsked }) => isAsked).map(({ file }) => file);
  const around = members.filter(({ isAsked }) => !isAsked).map(({ file }) => file);
  return { files, around };
}

/** The files of a plan, the requested ones first. With `fix`, files that may not be changed are reported. */
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

/** Groups the files that refer to each other, in the order of the first file of each group. */
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

/** The framework of a file or, for a file without one, a key that cannot be the id of a framework. */
function keyOf({ path }: JobFile, { framework }: Mentions): string {
  return framework ?? `\n${path}`;
}

/** A union-find structure over names: connected names have the same root. */
function startLinks() {
  const above = new Map<string, string>();
  const find = (name: string): string => {
    let root = name;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    // Path compression, which makes later lookups faster.
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
