import type { ChangedFacts, FrameworkFacts, FrameworkLink, Name } from '../index/frameworkFacts.ts';
import type { SameText } from '../language/likeness.ts';
import type { QuoteUse } from '../language/quotes.ts';
import type { SyntaxDocument } from '../syntax/document.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Settings } from './configuration.ts';
import { type ActiveRule, Dispatch, NameDispatch } from './dispatch.ts';
import { ProblemList } from './problemList.ts';
import { MOST_REPEATED, moreWords } from './repeated.ts';
import type {
  ActivityRule,
  Finding,
  FrameworkRule,
  LinkRule,
  LocatedNode,
  NameRule,
  OptionsFor,
  Problem,
  QuoteRule,
  RelatedPlace,
  Report,
  Rule,
  SiblingsRule,
  StatementRule,
  TextRule,
  WorkspaceView,
} from './rule.ts';

/** The problems of a statement: in its own line, among its children, and in the activity that it starts. */
interface Owned {
  statement: readonly Problem[];
  siblings: readonly Problem[];
  activity: readonly Problem[];
}

/** A document with the problems of its lines. */
interface CheckedDocument {
  readonly path: string;
  readonly dispatch: Dispatch;
  /** Only statements with problems have an entry. */
  readonly owned: Map<Statement | undefined, Owned>;
}

/** Something that several statements share, which rules check as a whole. */
type Subject = Name | FrameworkLink | FrameworkFacts | SameText | QuoteUse;

/** A rule about such a subject. */
type SharedRule<T> = Rule & {
  check(subject: T, workspace: WorkspaceView, report: Report, optionsFor: OptionsFor): void;
};

const NONE: readonly Problem[] = Object.freeze([]);

/** Maintains the problems of a workspace: runs a rule again only if something in its scope changed. */
export class Checker {
  readonly #rules: readonly Rule[];
  readonly #workspace: WorkspaceView;
  readonly #settingsFor: (path: string) => Settings;
  readonly #dispatches = new Map<Settings, Dispatch>();
  readonly #nameRules: NameDispatch;
  readonly #linkRules: readonly LinkRule[];
  readonly #textRules: readonly TextRule[];
  readonly #quoteRules: readonly QuoteRule[];
  readonly #frameworkRules: readonly FrameworkRule[];
  readonly #documents = new Map<string, CheckedDocument>();
  #newest: CheckedDocument | undefined;
  readonly #shared = new Map<Subject, readonly Problem[]>();
  readonly #byPath = new Map<string, ProblemList>();
  #dirtyPaths = new Set<string>();
  #asked: Rule | undefined;
  #found: Problem[] = [];
  /** The limit on findings of one rule at one place, and the number of findings beyond it. */
  #limit = Number.POSITIVE_INFINITY;
  #left = 0;
  /** The severity of a finding depends on the settings of the file that it is in. */
  readonly #report: Report = (finding: Finding) => {
    const rule = this.#asked as Rule;
    const severity = this.#settingsFor(finding.path).severityOf(rule);
    if (severity === undefined) return;
    if (this.#found.length >= this.#limit) {
      this.#left++;
      return;
    }
    const { path, statement, span, message, related } = finding;
    // Written out, because a spread takes longer than most rules do.
    const problem = { path, statement, span, message, rule, severity };
    this.#found.push(related === undefined ? problem : { ...problem, related });
  };

  /** `settingsFor` returns the settings of the file at a path. */
  constructor(rules: readonly Rule[], workspace: WorkspaceView, settingsFor: (path: string) => Settings) {
    this.#rules = rules;
    this.#workspace = workspace;
    this.#settingsFor = settingsFor;
    const about = <R extends Rule>(what: string): R[] =>
      rules.filter((rule) => 'about' in rule && rule.about === what) as R[];
    this.#nameRules = new NameDispatch(about<NameRule>('name'));
    this.#linkRules = about<LinkRule>('link');
    this.#textRules = about<TextRule>('text');
    this.#quoteRules = about<QuoteRule>('quotes');
    this.#frameworkRules = about<FrameworkRule>('framework');
  }

  /** The problems of a document in the order of its text; the list is valid until the next change. */
  problems(path: string, document: SyntaxDocument): readonly Problem[] {
    return this.#byPath.get(path)?.in(document) ?? NONE;
  }

  /** The problems of one statement of a document. */
  problemsOf(path: string, statement: Statement, document: SyntaxDocument): readonly Problem[] {
    return this.#byPath.get(path)?.of(statement, document) ?? NONE;
  }

  /** The documents whose problems changed since the last call. */
  takeDirtyPaths(): ReadonlySet<string> {
    const dirtyPaths = this.#dirtyPaths;
    this.#dirtyPaths = new Set();
    return dirtyPaths;
  }

  /** Checks a line that is new in its position. */
  addSite(site: LocatedNode): void {
    const { statement } = site.node;
    const document = this.#documentAt(site.path);
    if (statement) this.#own(document, site, 'statement', document.dispatch.ofStatement(statement.kind));
    this.#askOfChildren(document, site);
  }

  /** Checks a line again when only the lines under it have changed. */
  changeSite(site: LocatedNode): void {
    this.#askOfChildren(this.#documentAt(site.path), site);
  }

  /** Removes the problems of a line that is no longer there. */
  removeSite(path: string, statement: Statement | undefined): void {
    const { owned: all } = this.#documentAt(path);
    const owned = all.get(statement);
    if (owned === undefined) return;
    this.#replace(owned.statement, NONE);
    this.#replace(owned.siblings, NONE);
    this.#replace(owned.activity, NONE);
    all.delete(statement);
  }

  /** Removes a document that was deleted. */
  forget(path: string): void {
    this.#documents.delete(path);
    this.#newest = undefined;
    this.#byPath.delete(path);
  }

  /** Checks names, links and frameworks with changed facts again. */
  checkFacts(changed: ChangedFacts): void {
    for (const name of changed.names) this.#checkName(name);
    for (const link of changed.links) this.#checkShared(link, this.#linkRules);
    for (const framework of changed.frameworks) this.#checkShared(framework, this.#frameworkRules);
  }

  /** Checks changed texts again. */
  checkTexts(changed: Iterable<SameText>): void {
    for (const text of changed) {
      const isAlone = text.count < 2 && text.near.size === 0;
      if (!isAlone || this.#shared.has(text)) this.#checkShared(text, this.#textRules);
    }
  }

  /** Checks the quotes of changed lines again. */
  checkQuotes(changed: Iterable<QuoteUse>): void {
    for (const use of changed) this.#checkShared(use, this.#quoteRules);
  }

  #checkName(name: Name): void {
    const rules = this.#nameRules.of(name);
    if (rules.length || this.#shared.has(name)) this.#checkShared(name, rules);
  }

  #checkShared<T extends Subject>(subject: T, rules: readonly SharedRule<T>[]): void {
    this.#found = [];
    for (const rule of rules) {
      this.#asked = rule;
      rule.check(subject, this.#workspace, this.#report, (path) => this.#settingsFor(path).optionsOf(rule));
    }
    const problems = this.#replace(this.#shared.get(subject) ?? NONE, this.#found);
    if (problems.length) this.#shared.set(subject, problems);
    else this.#shared.delete(subject);
  }

  #ask(
    active: readonly ActiveRule<StatementRule | SiblingsRule | ActivityRule>[],
    site: LocatedNode,
  ): readonly Problem[] {
    if (active.length === 0) return NONE;
    if (this.#found.length) this.#found = [];
    for (const { rule, options } of active) {
      this.#asked = rule;
      this.#limit = this.#found.length + MOST_REPEATED;
      rule.check(site, this.#report, options);
      if (this.#left > 0) this.#countLeft();
    }
    this.#limit = Number.POSITIVE_INFINITY;
    return this.#found.length ? this.#found : NONE;
  }

  /** Adds the number of unreported findings in the same place to the last finding of a rule. */
  #countLeft(): void {
    const last = this.#found.pop() as Problem;
    this.#found.push({ ...last, message: last.message + moreWords(this.#left) });
    this.#left = 0;
  }

  #askOfChildren(document: CheckedDocument, site: LocatedNode): void {
    this.#own(document, site, 'siblings', document.dispatch.ofSiblings(site.node));
    const kind = site.node.statement?.kind;
    if (kind !== 'activity' && kind !== 'guide') return;
    this.#own(document, site, 'activity', document.dispatch.ofActivity(kind));
  }

  /** Runs rules on a site, and stores their findings with its statement. */
  #own(
    { owned: all }: CheckedDocument,
    site: LocatedNode,
    what: keyof Owned,
    rules: readonly ActiveRule<StatementRule | SiblingsRule | ActivityRule>[],
  ): void {
    const problems = this.#ask(rules, site);
    const { statement } = site.node;
    let owned = all.size ? all.get(statement) : undefined;
    if (owned === undefined) {
      if (problems.length === 0) return;
      owned = { statement: NONE, siblings: NONE, activity: NONE };
      all.set(statement, owned);
    }
    owned[what] = this.#replace(owned[what], problems);
  }

  /** Replaces earlier findings with new ones. Equal ones are kept, because usually one of hundreds has changed. */
  #replace(before: readonly Problem[], after: Problem[] | readonly Problem[]): readonly Problem[] {
    if (before.length === 0 && after.length === 0) return NONE;
    const { start, end } = keepSame(before, after as Problem[]);
    for (let index = start; index < before.length - end; index++) this.#remove(before[index] as Problem);
    for (let index = start; index < after.length - end; index++) this.#add(after[index] as Problem);
    return after;
  }

  #remove(problem: Problem): void {
    this.#byPath.get(problem.path)?.remove(problem);
    this.#dirtyPaths.add(problem.path);
  }

  #add(problem: Problem): void {
    let list = this.#byPath.get(problem.path);
    if (list === undefined) {
      list = new ProblemList();
      this.#byPath.set(problem.path, list);
    }
    list.add(problem);
    this.#dirtyPaths.add(problem.path);
  }

  #documentAt(path: string): CheckedDocument {
    // Consecutive calls are usually about the same document.
    if (this.#newest?.path === path) return this.#newest;
    let document = this.#documents.get(path);
    if (document === undefined) {
      document = { path, dispatch: this.#dispatchFor(path), owned: new Map() };
      this.#documents.set(path, document);
    }
    this.#newest = document;
    return document;
  }

  #dispatchFor(path: string): Dispatch {
    const settings = this.#settingsFor(path);
    let dispatch = this.#dispatches.get(settings);
    if (dispatch === undefined) {
      dispatch = new Dispatch(this.#rules, settings);
      this.#dispatches.set(settings, dispatch);
    }
    return dispatch;
  }
}

/** Keeps the earlier objects of equal problems at both ends of `after`; returns the number of kept ones at each end. */
function keepSame(before: readonly Problem[], after: Problem[]): { start: number; end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && isSame(before[start] as Problem, after[start] as Problem)) {
    after[start] = before[start] as Problem;
    start++;
  }
  let end = 0;
  while (end < most - start && isSame(before.at(-1 - end) as Problem, after.at(-1 - end) as Problem)) {
    end++;
    after[after.length - end] = before[before.length - end] as Problem;
  }
  return { start, end };
}

function isSame(left: Problem, right: Problem): boolean {
  return (
    left.rule === right.rule &&
    left.severity === right.severity &&
    isSamePlace(left, right) &&
    (left.related === right.related || isSameList(left.related ?? [], right.related ?? []))
  );
}

function isSameList(left: readonly RelatedPlace[], right: readonly RelatedPlace[]): boolean {
  return (
    left.length === right.length &&
    left.every((place, index) => isSamePlace(place, right[index] as RelatedPlace))
  );
}

function isSamePlace(left: RelatedPlace, right: RelatedPlace): boolean {
  return (
    left.statement === right.statement &&
    left.span.start === right.span.start &&
    left.span.end === right.span.end &&
    left.message === right.message &&
    left.path === right.path
  );
}
