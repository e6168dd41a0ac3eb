import type { ChangedFacts, FrameworkFacts, Link, Name } from '../model/factIndex.ts';
import type { SameText } from '../model/likeness.ts';
import type { QuoteUse } from '../model/quotes.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Settings } from './configuration.ts';
import type {
  ActivityRule,
  Finding,
  FrameworkRule,
  LinkRule,
  NameRule,
  OptionsFor,
  Problem,
  QuoteRule,
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

/** What several statements share, and rules are asked about. */
type Subject = Name | Link | FrameworkFacts | SameText | QuoteUse;

/** A rule about something that several statements share. */
type SharedRule<T> = Rule & {
  check(subject: T, workspace: WorkspaceView, report: Report, optionsFor: OptionsFor): void;
};

const NONE: readonly Problem[] = Object.freeze([]);

/** Keeps the problems of a workspace: asks each rule again for what changed in its scope, and for nothing else. */
export class Checker {
  readonly #workspace: WorkspaceView;
  readonly #settingsFor: (path: string) => Settings;
  readonly #statementRules: readonly StatementRule[];
  readonly #siblingsRules: readonly SiblingsRule[];
  readonly #activityRules: readonly ActivityRule[];
  readonly #guideRules: readonly ActivityRule[];
  readonly #nameRules: readonly NameRule[];
  readonly #linkRules: readonly LinkRule[];
  readonly #textRules: readonly TextRule[];
  readonly #quoteRules: readonly QuoteRule[];
  readonly #frameworkRules: readonly FrameworkRule[];
  readonly #owned = new Map<string, Map<Statement | undefined, Owned>>();
  readonly #shared = new Map<Subject, readonly Problem[]>();
  readonly #byPath = new Map<string, Set<Problem>>();
  #touched = new Set<string>();
  /** How often a rule was asked: what tests count instead of time. */
  checks = 0;

  /** `settingsFor` tells what applies to the file at a path. */
  constructor(rules: readonly Rule[], workspace: WorkspaceView, settingsFor: (path: string) => Settings) {
    this.#workspace = workspace;
    this.#settingsFor = settingsFor;
    this.#statementRules = rules.filter((rule) => rule.scope === 'statement');
    this.#siblingsRules = rules.filter((rule) => rule.scope === 'siblings');
    const activityRules = rules.filter((rule) => rule.scope === 'activity');
    this.#activityRules = activityRules.filter((rule) => rule.of === undefined);
    this.#guideRules = activityRules.filter((rule) => rule.of === 'guide');
    this.#nameRules = rules.filter(
      (rule) => rule.scope === 'framework' && rule.about === 'name',
    ) as NameRule[];
    this.#linkRules = rules.filter(
      (rule) => rule.scope === 'framework' && rule.about === 'link',
    ) as LinkRule[];
    this.#textRules = rules.filter(
      (rule) => rule.scope === 'framework' && rule.about === 'text',
    ) as TextRule[];
    this.#quoteRules = rules.filter(
      (rule) => rule.scope === 'framework' && rule.about === 'quotes',
    ) as QuoteRule[];
    this.#frameworkRules = rules.filter((rule) => rule.scope === 'workspace');
  }

  /** The problems of a document, in no order. */
  problems(path: string): ReadonlySet<Problem> {
    return this.#byPath.get(path) ?? new Set();
  }

  /** The documents whose problems changed since the last call. */
  takeTouched(): ReadonlySet<string> {
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  /** A line that is new where it stands. */
  addSite(site: Site): void {
    const owned = this.#ownedAt(site.path, site.node.statement);
    if (site.node.statement) {
      owned.statement = this.#replace(owned.statement, this.#ask(this.#statementRules, site));
    }
    this.changeSite(site);
  }

  /** A line of which only what stands under it has changed. */
  changeSite(site: Site): void {
    const owned = this.#ownedAt(site.path, site.node.statement);
    owned.siblings = this.#replace(owned.siblings, this.#ask(this.#siblingsRules, site));
    const kind = site.node.statement?.kind;
    if (kind === 'activity' || kind === 'guide') {
      const rules = kind === 'guide' ? this.#guideRules : this.#activityRules;
      owned.activity = this.#replace(owned.activity, this.#ask(rules, site));
    }
  }

  /** A line that stands there no more. */
  removeSite(path: string, statement: Statement | undefined): void {
    const owned = this.#owned.get(path)?.get(statement);
    if (owned === undefined) return;
    this.#replace(owned.statement, NONE);
    this.#replace(owned.siblings, NONE);
    this.#replace(owned.activity, NONE);
    this.#owned.get(path)?.delete(statement);
  }

  /** Asks the rules about names, links and frameworks again for those of which something changed. */
  checkFacts(changed: ChangedFacts): void {
    for (const name of changed.names) this.#checkShared(name, this.#nameRules);
    for (const link of changed.links) this.#checkShared(link, this.#linkRules);
    for (const framework of changed.frameworks) this.#checkShared(framework, this.#frameworkRules);
  }

  /** Asks the rules about texts again for those of which something changed. */
  checkTexts(changed: Iterable<SameText>): void {
    for (const text of changed) this.#checkShared(text, this.#textRules);
  }

  /** Asks the rules about quotes again for the lines of which something changed. */
  checkQuotes(changed: Iterable<QuoteUse>): void {
    for (const use of changed) this.#checkShared(use, this.#quoteRules);
  }

  #checkShared<T extends Subject>(subject: T, rules: readonly SharedRule<T>[]): void {
    const found: Problem[] = [];
    for (const rule of rules) {
      this.checks++;
      const report: Report = (finding) => this.#take(rule, finding, found);
      rule.check(subject, this.#workspace, report, (path) => this.#settingsFor(path).optionsOf(rule));
    }
    const problems = this.#replace(this.#shared.get(subject) ?? NONE, found);
    if (problems.length) this.#shared.set(subject, problems);
    else this.#shared.delete(subject);
  }

  #ask(rules: readonly (StatementRule | SiblingsRule | ActivityRule)[], site: Site): readonly Problem[] {
    const settings = this.#settingsFor(site.path);
    let found: Problem[] | undefined;
    for (const rule of rules) {
      if (settings.severityOf(rule) === undefined) continue;
      this.checks++;
      const report: Report = (finding) => {
        found ??= [];
        this.#take(rule, finding, found);
      };
      rule.check(site, report, settings.optionsOf(rule));
    }
    return found ?? NONE;
  }

  /** A finding counts where it stands: the settings of its own file say how much it matters. */
  #take(rule: Rule, finding: Finding, found: Problem[]): void {
    const severity = this.#settingsFor(finding.path).severityOf(rule);
    if (severity) found.push({ ...finding, rule, severity });
  }

  #replace(before: readonly Problem[], after: readonly Problem[]): readonly Problem[] {
    for (const problem of before) {
      this.#byPath.get(problem.path)?.delete(problem);
      this.#touched.add(problem.path);
    }
    for (const problem of after) {
      const problems = this.#byPath.get(problem.path);
      if (problems) problems.add(problem);
      else this.#byPath.set(problem.path, new Set([problem]));
      this.#touched.add(problem.path);
    }
    return after;
  }

  #ownedAt(path: string, statement: Statement | undefined): Owned {
    let document = this.#owned.get(path);
    if (document === undefined) {
      document = new Map();
      this.#owned.set(path, document);
    }
    let owned = document.get(statement);
    if (owned === undefined) {
      owned = { statement: NONE, siblings: NONE, activity: NONE };
      document.set(statement, owned);
    }
    return owned;
  }
}
