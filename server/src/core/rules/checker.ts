import type { ChangedFacts, FrameworkFacts, Link, Name } from '../model/frameworkFacts.ts';
import type { SameText } from '../model/likeness.ts';
import type { QuoteUse } from '../model/quotes.ts';
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
  NameRule,
  OptionsFor,
  Problem,
  QuoteRule,
  RelatedPlace,
  Report,
  Rule,
  SiblingsRule,
  Site,
  StatementRule,
  TextRule,
  WorkspaceView,
} from './rule.ts';

/** What a statement answers for: what was found in its own line, among its children, in the activity that it opens. */
interface Owned {
  statement: readonly Problem[];
  siblings: readonly Problem[];
  activity: readonly Problem[];
}

/** A document, and what concerns its lines. */
interface CheckedDocument {
  readonly path: string;
  readonly dispatch: Dispatch;
  /** The statements with problems: most have none, and no entry. */
  readonly owned: Map<Statement | undefined, Owned>;
}

/** What several statements share, and rules are asked about. */
type Subject = Name | Link | FrameworkFacts | SameText | QuoteUse;

/** A rule about something that several statements share. */
type SharedRule<T> = Rule & {
  check(subject: T, workspace: WorkspaceView, report: Report, optionsFor: OptionsFor): void;
};

const NONE: readonly Problem[] = Object.freeze([]);

/** Keeps the problems of a workspace: asks each rule again for what changed in its scope, and for nothing else. */
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
  #touched = new Set<string>();
  /** How often a rule was asked: what tests count instead of time. */
  checks = 0;
  #asked: Rule | undefined;
  #found: Problem[] = [];
  /** How long the list of findings may become while one rule is asked of one place, and what it found beyond that. */
  #limit = Number.POSITIVE_INFINITY;
  #left = 0;
  /** A finding counts where it stands: the settings of its own file say how much it matters. */
  readonly #report: Report = (finding: Finding) => {
    const rule = this.#asked as Rule;
    const severity = this.#settingsFor(finding.path).severityOf(rule);
    if (severity === undefined) return;
    if (this.#found.length >= this.#limit) {
      this.#left++;
      return;
    }
    const { path, statement, span, message, related } = finding;
    // Written out: a spread takes longer than most rules do.
    const problem = { path, statement, span, message, rule, severity };
    this.#found.push(related === undefined ? problem : { ...problem, related });
  };

  /** `settingsFor` tells what applies to the file at a path. */
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

  /** The problems of a document in the order of its text; the list is good until the next change. */
  problems(path: string, document: SyntaxDocument): readonly Problem[] {
    return this.#byPath.get(path)?.in(document) ?? NONE;
  }

  /** The problems of one statement of a document. */
  problemsOf(path: string, statement: Statement, document: SyntaxDocument): readonly Problem[] {
    return this.#byPath.get(path)?.of(statement, document) ?? NONE;
  }

  /** The documents whose problems changed since the last call. */
  takeTouched(): ReadonlySet<string> {
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  /** A line that is new where it stands. */
  addSite(site: Site): void {
    const { statement } = site.node;
    const document = this.#documentAt(site.path);
    if (statement) this.#own(document, site, 'statement', document.dispatch.ofStatement(statement.kind));
    this.#askOfChildren(document, site);
  }

  /** A line of which only what stands under it has changed. */
  changeSite(site: Site): void {
    this.#askOfChildren(this.#documentAt(site.path), site);
  }

  /** A line that stands there no more. */
  removeSite(path: string, statement: Statement | undefined): void {
    const { owned: all } = this.#documentAt(path);
    const owned = all.get(statement);
    if (owned === undefined) return;
    this.#replace(owned.statement, NONE);
    this.#replace(owned.siblings, NONE);
    this.#replace(owned.activity, NONE);
    all.delete(statement);
  }

  /** Forgets a document that is there no more. */
  forget(path: string): void {
    this.#documents.delete(path);
    this.#newest = undefined;
    this.#byPath.delete(path);
  }

  /** Asks the rules about names, links and frameworks again for those of which something changed. */
  checkFacts(changed: ChangedFacts): void {
    for (const name of changed.names) this.#checkName(name);
    for (const link of changed.links) this.#checkShared(link, this.#linkRules);
    for (const framework of changed.frameworks) this.#checkShared(framework, this.#frameworkRules);
  }

  /** Asks the rules about texts again for those of which something changed. */
  checkTexts(changed: Iterable<SameText>): void {
    for (const text of changed) {
      const isAlone = text.count < 2 && text.near.size === 0;
      if (!isAlone || this.#shared.has(text)) this.#checkShared(text, this.#textRules);
    }
  }

  /** Asks the rules about quotes again for the lines of which something changed. */
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
      this.checks++;
      this.#asked = rule;
      rule.check(subject, this.#workspace, this.#report, (path) => this.#settingsFor(path).optionsOf(rule));
    }
    const problems = this.#replace(this.#shared.get(subject) ?? NONE, this.#found);
    if (problems.length) this.#shared.set(subject, problems);
    else this.#shared.delete(subject);
  }

  #ask(
    active: readonly ActiveRule<StatementRule | SiblingsRule | ActivityRule>[],
    site: Site,
  ): readonly Problem[] {
    if (active.length === 0) return NONE;
    if (this.#found.length) this.#found = [];
    for (const { rule, options } of active) {
      this.checks++;
      this.#asked = rule;
      this.#limit = this.#found.length + MOST_REPEATED;
      rule.check(site, this.#report, options);
      if (this.#left > 0) this.#tellLeft();
    }
    this.#limit = Number.POSITIVE_INFINITY;
    return this.#found.length ? this.#found : NONE;
  }

  /** Has the last finding of a rule say how many more there are in the same place. */
  #tellLeft(): void {
    const last = this.#found.pop() as Problem;
    this.#found.push({ ...last, message: last.message + moreWords(this.#left) });
    this.#left = 0;
  }

  #askOfChildren(document: CheckedDocument, site: Site): void {
    this.#own(document, site, 'siblings', document.dispatch.ofSiblings(site.node));
    const kind = site.node.statement?.kind;
    if (kind !== 'activity' && kind !== 'guide') return;
    this.#own(document, site, 'activity', document.dispatch.ofActivity(kind));
  }

  /** Asks rules of a site, and keeps what they find with its statement. */
  #own(
    { owned: all }: CheckedDocument,
    site: Site,
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

  /** Takes what was found before for what is found now. What is the same stays: of hundreds, mostly one has changed. */
  #replace(before: readonly Problem[], after: Problem[] | readonly Problem[]): readonly Problem[] {
    if (before.length === 0 && after.length === 0) return NONE;
    const { start, end } = keepSame(before, after as Problem[]);
    for (let index = start; index < before.length - end; index++) this.#remove(before[index] as Problem);
    for (let index = start; index < after.length - end; index++) this.#add(after[index] as Problem);
    return after;
  }

  #remove(problem: Problem): void {
    this.#byPath.get(problem.path)?.remove(problem);
    this.#touched.add(problem.path);
  }

  #add(problem: Problem): void {
    let list = this.#byPath.get(problem.path);
    if (list === undefined) {
      list = new ProblemList();
      this.#byPath.set(problem.path, list);
    }
    list.add(problem);
    this.#touched.add(problem.path);
  }

  #documentAt(path: string): CheckedDocument {
    // Line after line is of one document.
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

/** Puts problems of before in the place of those that say the same, from both ends; gives how many at each end did. */
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
