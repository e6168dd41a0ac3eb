import { Checker } from './checking/checker.ts';
import { DEFAULT_SETTINGS, type Settings } from './checking/configuration.ts';
import { isForeign } from './checking/headerProperty.ts';
import { firstProblems, withInOrder } from './checking/problemList.ts';
import type { ConflictRule, Problem, Rule, WorkspaceView } from './checking/rule.ts';
import { type Suppressed, suppress } from './checking/suppress.ts';
import { isSuppression } from './checking/suppression.ts';
import { ChosenLines } from './chosenLines.ts';
import { Documents, type WorkspaceDocument } from './documents.ts';
import { FactIndex } from './index/factIndex.ts';
import { type Fact, factsOf } from './index/facts.ts';
import type { FrameworkFacts, FrameworkLink, Name } from './index/frameworkFacts.ts';
import { type ChangedTexts, FrameworkTexts } from './language/frameworkTexts.ts';
import type { Vocabulary } from './language/vocabulary.ts';
import { type Framework, isAnonymous, membershipOf } from './model/framework.ts';
import { Resolutions } from './model/resolutions.ts';
import { isContext } from './reviews/context.ts';
import { ReviewBook } from './reviews/reviewBook.ts';
import { isReviewFile, type Review } from './reviews/reviews.ts';
import { RULES } from './rules/index.ts';
import { compareTrees, type Visit } from './syntax/compare.ts';
import {
  editDocument,
  editText,
  lineOf,
  parseDocument,
  pathTo,
  type SyntaxDocument,
} from './syntax/document.ts';
import { isMarkerLine } from './syntax/documentConflicts.ts';
import type { SyntaxNode } from './syntax/nest.ts';
import type { Statement } from './syntax/statement.ts';
import { conflictsAmong } from './text/conflicts.ts';
import type { Near } from './text/nearestIndex.ts';
import type { TextChange } from './text/span.ts';
import { joinUpdates, NO_UPDATE, type Update } from './update.ts';

/** The facts of a line and its node, so that rules find the children of a declaration at once. */
interface Stated {
  readonly facts: readonly Fact[];
  node: SyntaxNode;
}

/** The options for opening documents. */
export interface OpenOptions {
  /** Whether similar statements in a large document may be left for `checkPending` to find. */
  readonly leaves?: boolean;
}

/** The first problems of a document in the order of its text. */
export interface FirstProblems {
  readonly problems: readonly Problem[];
  /** The total number. */
  readonly count: number;
}

/** Documents of up to this many lines are checked completely at once, even with `leaves`. */
const MOST_AT_ONCE = 2000;

/**
 * All documents with their frameworks and problems, updated after each change. Paths are any strings that identify
 * documents; their alphabetical order is the order of the files. It does no I/O: texts are arguments.
 */
export class Workspace implements WorkspaceView {
  readonly #documents = new Documents();
  readonly #stated = new Map<Statement, Stated>();
  readonly #index = new FactIndex();
  readonly #resolutions = new Resolutions({
    framework: (id) => this.#documents.framework(id),
    facts: (id) => this.#index.facts(id),
  });
  /** The `// competence-ignore` lines of each document. */
  readonly #suppressions = new ChosenLines(isSuppression);
  /** The lines of each document that may be conflict markers. */
  readonly #markers = new ChosenLines(isMarkerLine);
  readonly #texts = new FrameworkTexts();
  readonly #reviews = new ReviewBook();
  readonly #rules: readonly Rule[];
  readonly #declared: readonly string[];
  #settingsFor: (path: string) => Settings = () => DEFAULT_SETTINGS;
  /** The frameworks in other languages than English. */
  readonly #foreign = new Set<string>();
  #today: string | undefined;
  #leaves = false;
  #checker: Checker;

  /**
   * `declared` are the ids of the frameworks whose header is somewhere else: if a large workspace is checked in parts,
   * each part knows which frameworks exist in the others.
   */
  constructor(rules: readonly Rule[] = RULES, declared: readonly string[] = []) {
    this.#rules = rules;
    this.#declared = declared;
    this.#checker = this.#newChecker();
  }

  /**
   * Sets the settings of files, by path, and the current date (as 2026-11-21; without it, overdue reviews are not
   * reported). All rules run again.
   */
  configure(settingsFor: (path: string) => Settings, today?: string): Update {
    this.#settingsFor = settingsFor;
    this.#today = today;
    this.#checker = this.#newChecker();
    for (const entry of this.#documents.entries()) this.#checkAll(entry);
    this.#checker.checkFacts(this.#index.everything());
    for (const texts of this.#texts.everything()) this.#checkTexts(texts);
    const dirtyPaths = new Set(this.#documents.paths());
    return { ...NO_UPDATE, dirtyPaths };
  }

  /**
   * Adds a document, or replaces its text. With `leaves`, similar competences in a large document are left for
   * `checkPending`, so that all other problems are found a third sooner.
   */
  open(path: string, text: string, options?: OpenOptions): Update {
    return this.openAll([[path, text]], options);
  }

  /**
   * Adds many documents at once, or replaces their texts, as `open` does with one. Rules about what several documents
   * share run once, at the end; if the documents were opened one by one, these rules would run again for each.
   *
   * @param texts paths and texts; if a path occurs twice, the last text counts
   */
  openAll(
    texts: Iterable<readonly [path: string, text: string]>,
    { leaves = false }: OpenOptions = {},
  ): Update {
    let reviews = NO_UPDATE;
    const documents = new Map<string, SyntaxDocument>();
    for (const [path, text] of texts) {
      if (isReviewFile(path)) {
        reviews = joinUpdates(reviews, this.#openReviews(path, text));
        continue;
      }
      const syntax = parseDocument(text);
      documents.set(path, syntax);
    }
    const update = this.#takeAll(documents, leaves);
    return reviews === NO_UPDATE ? update : joinUpdates(reviews, update);
  }

  /**
   * Adds the current documents of another workspace. They are not parsed again, and share lines and nodes with it.
   * Lines only know their positions in the newest document, so after a change there, share the document again before
   * using it here. Similar competences in a large document are left for `checkPending`.
   */
  shareAll(documents: ReadonlyMap<string, SyntaxDocument>): Update {
    return this.#takeAll(documents, true);
  }

  /** Changes a document's text; each change applies to the result of the one before it. */
  edit(path: string, changes: readonly TextChange[]): Update {
    return this.editAll([[path, changes]]);
  }

  /** Changes the texts of many documents at once, as `edit` does with one. */
  editAll(edits: Iterable<readonly [path: string, changes: readonly TextChange[]]>): Update {
    let reviews = NO_UPDATE;
    const documents = new Map<string, SyntaxDocument>();
    for (const [path, changes] of edits) {
      if (isReviewFile(path)) {
        const text = editText(this.reviewText(path) ?? '', changes);
        reviews = joinUpdates(reviews, this.#openReviews(path, text));
        continue;
      }
      let syntax = documents.get(path) ?? this.#documents.entry(path)?.syntax;
      if (syntax === undefined) throw new Error(`No document at ${path}`);
      for (const change of changes) {
        const edited = editDocument(syntax, change);
        syntax = edited.document;
        for (const lines of [this.#suppressions, this.#markers])
          lines.edit(path, edited.removed, edited.added);
      }
      documents.set(path, syntax);
    }
    const update = this.#replaceAll(documents, false);
    return reviews === NO_UPDATE ? update : joinUpdates(reviews, update);
  }

  /** Removes a document. */
  close(path: string): Update {
    if (isReviewFile(path)) return this.#openReviews(path, undefined);
    this.#suppressions.delete(path);
    this.#markers.delete(path);
    const update = this.#replaceAll(new Map([[path, undefined]]), false);
    this.#checker.forget(path);
    return update;
  }

  /** Whether all problems have been found, so that nothing is left for `checkPending`. */
  get isComplete(): boolean {
    for (const _ of this.#texts.frameworksWithPending()) return false;
    return true;
  }

  /** Compares at most `most` of the statements that `open` postponed. */
  checkPending(most: number): Update {
    let left = most;
    for (const id of this.#texts.frameworksWithPending()) {
      left -= this.#texts.comparePending(id, left);
      this.#checkTexts(this.#texts.takeChanges(id));
      if (left === 0) break;
    }
    return { ...NO_UPDATE, dirtyPaths: this.#checker.takeDirtyPaths() };
  }

  /** The problems of a document, in the order of its text. */
  problems(path: string): readonly Problem[] {
    return this.firstProblems(path, Number.POSITIVE_INFINITY).problems;
  }

  /** The first problems of a document, at most `most`, and the total number. */
  firstProblems(path: string, most: number): FirstProblems {
    const syntax = this.#documents.entry(path)?.syntax;
    if (syntax === undefined) return { problems: [], count: 0 };
    const conflicts = this.#conflictProblems(path, syntax);
    if (conflicts.length > 0) return { problems: conflicts.slice(0, most), count: conflicts.length };
    const all = this.#heard(path, this.#checker.problems(path, syntax));
    const suppressed = this.#suppressed(path, syntax);
    const problems = withInOrder(suppressed.found, firstProblems(all, most, suppressed.problems), syntax);
    if (problems.length > most) problems.length = most;
    return { problems, count: all.length - suppressed.problems.size + suppressed.found.length };
  }

  /** The settings for a file, as set by `configure`. */
  settingsFor(path: string): Settings {
    return this.#settingsFor(path);
  }

  get today(): string | undefined {
    return this.#today;
  }

  document(path: string): SyntaxDocument | undefined {
    return this.#documents.entry(path)?.syntax;
  }

  paths(): Iterable<string> {
    return this.#documents.paths();
  }

  frameworkOf(path: string): string | undefined {
    return this.#documents.entry(path)?.membership.framework;
  }

  framework(id: string): Framework | undefined {
    return this.#resolutions.framework(id);
  }

  /** All frameworks that a file belongs to, by id. */
  frameworks(): readonly Framework[] {
    return [...this.#documents.frameworkIds()]
      .filter((id) => !isAnonymous(id))
      .sort()
      .flatMap((id) => this.framework(id) ?? []);
  }

  facts(framework: string): FrameworkFacts | undefined {
    return this.#index.facts(framework);
  }

  frameworkIds(): readonly string[] {
    return [...new Set([...this.#declared, ...this.#index.headed()])].sort();
  }

  name(framework: string, name: string): Name | undefined {
    return this.#index.name(framework, name);
  }

  link(from: string, to: string): FrameworkLink | undefined {
    return this.#index.link(from, to);
  }

  nearest(framework: FrameworkFacts, word: string): Near | undefined {
    return this.#index.nearest(framework, word);
  }

  vocabulary(framework: string): Vocabulary | undefined {
    return this.#texts.vocabulary(framework);
  }

  nodeOf(fact: Fact): SyntaxNode | undefined {
    return this.#stated.get(fact.statement)?.node;
  }

  /** The node of a statement of the document at `path`. */
  nodeAt(path: string, statement: Statement): SyntaxNode | undefined {
    const syntax = this.document(path);
    const line = syntax ? lineOf(syntax, statement) : -1;
    return syntax && line >= 0 ? pathTo(syntax, line).at(-1) : undefined;
  }

  isReviewed(framework: string): boolean {
    return this.#reviews.isReviewed(framework);
  }

  reviews(framework: string, id: string): readonly Review[] {
    return this.#reviews.reviews(framework, id);
  }

  reviewText(path: string): string | undefined {
    return this.#reviews.text(path);
  }

  /** Updates the contents of a review file; undefined if it was deleted. */
  #openReviews(path: string, text: string | undefined): Update {
    for (const id of this.#reviews.put(path, text)) {
      for (const { name, targets } of this.#index.facts(id)?.names.values() ?? [])
        if (targets.size > 0) this.#index.touchName(id, name);
    }
    const facts = this.#index.takeChanges();
    this.#checker.checkFacts(facts);
    const dirtyPaths = this.#checker.takeDirtyPaths();
    return { ...NO_UPDATE, dirtyPaths, names: facts.names };
  }

  /** The problems of rules that apply to the language of the document. */
  #heard(path: string, problems: readonly Problem[]): readonly Problem[] {
    if (!this.#foreign.has(this.frameworkOf(path) ?? '')) return problems;
    return problems.filter(({ rule }) => !rule.isEnglish);
  }

  /** The documents of those frameworks among `ids` that are in English now and were not, or the other way round. */
  #translated(ids: Iterable<string>): string[] {
    const changed = [...ids].filter((id) => isForeign(id, this) !== this.#foreign.has(id));
    for (const id of changed) if (!this.#foreign.delete(id)) this.#foreign.add(id);
    if (changed.length === 0) return [];
    return [...this.#documents.paths()].filter((path) => changed.includes(this.frameworkOf(path) ?? ''));
  }

  /** The conflicts in a document. They are its only problems, because its other lines have no certain meaning. */
  #conflictProblems(path: string, { statements }: SyntaxDocument): Problem[] {
    const markers = [...this.#markers.in(path)]
      .map((statement) => ({ line: statements.indexOf(statement), text: statement.source }))
      .sort((left, right) => left.line - right.line);
    const rules = this.#rules.filter((rule): rule is ConflictRule => rule.scope === 'conflict');
    const problems: Problem[] = [];
    for (const conflict of conflictsAmong(markers)) {
      const statement = statements.at(conflict.first) as Statement;
      for (const rule of rules) {
        const severity = this.#settingsFor(path).severityOf(rule);
        if (severity === undefined) continue;
        rule.check({ path, statement, conflict }, (finding) => problems.push({ ...finding, rule, severity }));
      }
    }
    return problems;
  }

  #suppressed(path: string, document: SyntaxDocument): Suppressed {
    const comments = this.#suppressions.in(path);
    const settings = this.#settingsFor(path);
    const problemsOf = (statement: Statement): readonly Problem[] =>
      this.#heard(path, this.#checker.problemsOf(path, statement, document));
    return suppress(comments, problemsOf, { path, document, settings, rules: this.#rules });
  }

  #newChecker(): Checker {
    return new Checker(this.#rules, this, (path) => this.#settingsFor(path));
  }

  #checkAll({ path, root }: WorkspaceDocument): void {
    const added = (visit: Visit): void => this.#checker.addSite(visit);
    compareTrees(path, undefined, root, { added, removed: () => {}, changed: () => {} });
  }

  /** The frameworks and all those that adapt or include them, directly or indirectly. */
  #withDependents(frameworks: Iterable<string>): ReadonlySet<string> {
    const all = new Set(frameworks);
    // Iterating over a set includes elements added during the iteration.
    for (const id of all) {
      for (const { from, inherits } of this.#index.facts(id)?.incoming ?? []) {
        if (inherits.size > 0) all.add(from);
      }
    }
    return all;
  }

  /** Replaces whole documents. With `leaves`, similar statements in a large one are left for `checkPending`. */
  #takeAll(documents: ReadonlyMap<string, SyntaxDocument>, leaves: boolean): Update {
    for (const [path, syntax] of documents)
      for (const lines of [this.#suppressions, this.#markers]) lines.replace(path, syntax);
    return this.#replaceAll(documents, leaves);
  }

  #replaceAll(documents: ReadonlyMap<string, SyntaxDocument | undefined>, leaves: boolean): Update {
    const replaced: {
      readonly before: WorkspaceDocument | undefined;
      readonly after: WorkspaceDocument | undefined;
    }[] = [];
    for (const [path, syntax] of documents) {
      const before = this.#documents.entry(path);
      if (before && syntax === before.syntax) continue;
      const after = syntax && {
        path,
        syntax,
        root: syntax.root,
        membership: membershipOf(syntax.root, path),
      };
      replaced.push({ before, after });
    }
    if (replaced.length === 0) return NO_UPDATE;
    const changed = new Set<string>();
    for (const { before, after } of replaced)
      for (const id of this.#documents.replace(before, after)) changed.add(id);
    const dependents = this.#withDependents(changed);
    for (const { before, after } of replaced) {
      this.#leaves = leaves && after !== undefined && after.syntax.statements.length > MOST_AT_ONCE;
      this.#exchange(before, after);
    }
    this.#leaves = false;
    const frameworks = new Set([...dependents, ...this.#withDependents(changed)]);
    this.#resolutions.outdate(frameworks);
    const { names, changedTermLines } = this.#checkShared(changed);
    const dirtyPaths = new Set([
      ...this.#checker.takeDirtyPaths(),
      ...documents.keys(),
      ...this.#translated(changed),
    ]);
    return { dirtyPaths, frameworks, names, changedTermLines };
  }

  /** Checks the changed lines of a document, and updates their facts. */
  #exchange(before: WorkspaceDocument | undefined, after: WorkspaceDocument | undefined): void {
    if (before?.membership.framework === after?.membership.framework) {
      this.#compare(before, after);
    } else {
      // Every name that the document declares or uses now belongs to another framework.
      this.#compare(before, undefined);
      this.#compare(undefined, after);
    }
  }

  /** Checks what lines share with others, now that lines of some frameworks have changed. */
  #checkShared(changed: Iterable<string>): Pick<Update, 'names' | 'changedTermLines'> {
    for (const id of changed) {
      for (const term of this.#texts.matchTerms(id)) this.#index.touchName(id, term);
    }
    const facts = this.#index.takeChanges();
    this.#checker.checkFacts(facts);
    const changedTermLines = new Set<Statement>();
    for (const id of changed) {
      for (const statement of this.#texts.takeChangedTermLines(id)) changedTermLines.add(statement);
      this.#checkTexts(this.#texts.takeChanges(id));
      if (!this.#documents.hasFramework(id)) this.#texts.drop(id);
    }
    return { names: facts.names, changedTermLines };
  }

  #checkTexts({ texts, quotes }: ChangedTexts): void {
    this.#checker.checkTexts(texts);
    this.#checker.checkQuotes(quotes);
  }

  #compare(before: WorkspaceDocument | undefined, after: WorkspaceDocument | undefined): void {
    const entry = after ?? before;
    if (entry === undefined) return;
    const { path } = entry;
    const { framework } = entry.membership;
    compareTrees(path, before?.root, after?.root, {
      removed: (visit) => {
        this.#checker.removeSite(path, visit.node.statement);
        this.#forget(visit, framework);
        if (before && after) this.#touchContext(visit.node, framework);
      },
      added: (visit) => {
        this.#state(visit, framework);
        this.#checker.addSite(visit);
        if (before && after) this.#touchContext(visit.node, framework);
      },
      changed: (visit) => {
        this.#checker.changeSite(visit);
        const stated = visit.node.statement && this.#stated.get(visit.node.statement);
        if (stated) stated.node = visit.node;
        const id = visit.node.statement?.id;
        if (id) this.#index.touchName(framework, id.text);
        // A second header in a file names another framework than the one the file belongs to.
        if (id && visit.node.statement?.kind === 'framework') this.#index.touchFramework(id.text);
      },
    });
  }

  /** Checks what is in a changed line again, where adaptations amend it: a lead-in changes what is under it. */
  #touchContext({ statement, children }: SyntaxNode, framework: string): void {
    if (statement === undefined || !isContext(statement)) return;
    if (!this.#index.facts(framework)?.incoming.size) return;
    const touch = (node: SyntaxNode): void => {
      if (node.statement?.id) this.#index.touchName(framework, node.statement.id.text);
      node.children.forEach(touch);
    };
    children.forEach(touch);
  }

  /** A file without statements reports this on its first line, which is not in the tree. */
  #state(visit: Visit, framework: string): void {
    const { statement } = visit.node;
    if (statement === undefined) return;
    this.#texts.add(framework, statement, visit, this.#leaves);
    const facts = factsOf(statement, visit, framework);
    if (facts.length === 0) return;
    for (const fact of facts) this.#index.add(fact);
    this.#stated.set(statement, { facts, node: visit.node });
  }

  #forget(visit: Visit, framework: string): void {
    const { statement } = visit.node;
    if (statement === undefined) return;
    this.#texts.remove(framework, statement, visit);
    for (const fact of this.#stated.get(statement)?.facts ?? []) this.#index.remove(fact);
    this.#stated.delete(statement);
  }
}
