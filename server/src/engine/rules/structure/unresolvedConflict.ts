import type { ConflictRule } from '../../checking/rule.ts';
import { wholeSpan } from '../../syntax/document.ts';
import { conflictMessage } from '../../text/conflicts.ts';

export const unresolvedConflict: ConflictRule = {
  id: 'unresolved-conflict',
  scope: 'conflict',
  group: 'structure',
  severity: 'error',
  summary: 'A merge conflict that nobody has resolved',
  why: 'A merge leaves both versions in the file if two people changed the same lines. Someone has to decide between them. Until then, no other problem of the file is reported, and nothing formats, fixes or numbers it, because that would make the two versions hard to tell apart.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
<<<<<<< ours
^^^^^^^^^^^^
    - [plain] An ability to speak plainly
||||||| base
    - [plain] An ability to speak
=======
    - [plain] An ability to speak slowly
>>>>>>> theirs
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
domain basic: Basic competences
  activity engage: Ability to engage the client
    > A conflict of git looks like this: <<<<<<< ours
    - [plain] An ability to speak plainly and slowly
`,
  ],
  check({ path, statement, conflict }, report) {
    report({ path, statement, span: wholeSpan(statement), message: conflictMessage(conflict) });
  },
};
