import type { FrameworkRule } from '../../checking/rule.ts';
import { firstToRead } from '../../index/factOrder.ts';
import { propertyOf } from '../../syntax/ownProperty.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const reviewOverdue: FrameworkRule = {
  id: 'review-overdue',
  group: 'governance',
  scope: 'workspace',
  about: 'framework',
  severity: 'warning',
  summary: 'A framework with an overdue review',
  why: 'Evidence moves on. The authors of a framework promise with `review-by` to review it by that day; after that, readers cannot tell whether it is still valid.',
  bad: [
    `
framework ipt: Interpersonal Psychotherapy
  review-by: 2012-01-31
             ^^^^^^^^^^
`,
  ],
  good: [
    `
framework ipt: Interpersonal Psychotherapy
  review-by: 2999-01-31
`,
    `
framework ipt: Interpersonal Psychotherapy
  status: retired
  review-by: 2012-01-31
`,
  ],
  check(framework, workspace, report) {
    const header = firstToRead(framework.headers, workspace);
    const node = header && workspace.nodeOf(header);
    const statement = propertyOf(node, 'review-by');
    const day = statement?.text?.text ?? '';
    if (header === undefined || statement?.text === undefined || workspace.today === undefined) return;
    if (!DAY.test(day) || day >= workspace.today || propertyOf(node, 'status')?.text?.text === 'retired')
      return;
    const message = `The review of this framework was due by ${day}. Review it, then set the next date.`;
    report({ path: header.path, statement, span: statement.text, message });
  },
};
