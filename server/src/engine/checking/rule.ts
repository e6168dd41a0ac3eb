import type { Fact } from '../index/facts.ts';
import type { FrameworkFacts, FrameworkLink, Name } from '../index/frameworkFacts.ts';
import type { SameText } from '../language/likeness.ts';
import type { QuoteUse } from '../language/quotes.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Framework } from '../model/framework.ts';
import type { Review } from '../reviews/reviews.ts';
import type { SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Place } from '../syntax/places.ts';
import type { Statement, StatementKind } from '../syntax/statement.ts';
import type { Conflict } from '../text/conflicts.ts';
import type { Near } from '../text/nearestIndex.ts';
import type { DocumentChange, Span } from '../text/span.ts';
import type { Suppression } from './suppression.ts';

export type { DocumentChange };

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * An example of a rule: the source of one or several files. Under a line, `^^^` marks the reported span, in the same
 * columns as in the line above; a line `=== name.competence` starts another file. Lines with marks are not part of the
 * source.
 */
export type Example = string;

/** The groups of rules, in the order of the rule index. */
export const GROUPS = ['structure', 'references', 'completeness', 'wording', 'governance'] as const;
export type Group = (typeof GROUPS)[number];

/** A number that a configuration can set. */
export interface OptionDefinition {
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Its meaning, in one line. */
  readonly summary: string;
}

/** The values of a rule's options for one file. */
export type Options = Readonly<Record<string, number>>;

/** The values of a rule's options for the file at `path`. */
export type OptionsFor = (path: string) => Options;

/** The description of a rule. Its page, its tests and its settings are made from it. */
interface RuleDescription {
  readonly id: string;
  /** The rule's group in the rule index. */
  readonly group: Group;
  readonly severity: Severity;
  /** The only preset with this rule; undefined when all have it. */
  readonly preset?: 'ucl-core';
  /** Whether it only applies to English: it is skipped when the header names another language. */
  readonly isEnglish?: true;
  /** The options that a configuration can set, besides the severity. */
  readonly options?: Readonly<Record<string, OptionDefinition>>;
  /** The problem in one line, without a full stop. */
  readonly summary: string;
  /** Why it matters to authors, reviewers and readers, in full sentences (Markdown). */
  readonly why: string;
  /** Sources with problems, which are marked. The page starts with the first. */
  readonly bad: readonly Example[];
  /** Sources without problems of this rule. */
  readonly good: readonly Example[];
  /** The fixes for a problem that this rule reported, best first; computed on demand. */
  fixes?(problem: Problem, workspace: WorkspaceView): readonly Fix[];
}

/** Checks one statement, knowing the kind of place it is in. */
export interface StatementRule extends RuleDescription {
  readonly scope: 'statement';
  /** The kinds of statement that it checks; undefined for all. */
  readonly of?: readonly StatementKind[];
  check(site: LocatedNode, report: Report, options: Options): void;
}

/** Checks a statement together with its children. */
export interface SiblingsRule extends RuleDescription {
  readonly scope: 'siblings';
  /** The kinds of parent that it checks, `top` for the top of a file; undefined for all. */
  readonly of?: readonly (StatementKind | 'top')[];
  /** The minimum number of children for which the rule can find anything: 0, 1 (if undefined) or 2. */
  readonly least?: 0 | 2;
  /** `site.node` is the statement with its children; at the top of a file, it is the root, without a statement. */
  check(site: LocatedNode, report: Report, options: Options): void;
}

/** Checks an activity with its whole content. */
export interface ActivityRule extends RuleDescription {
  readonly scope: 'activity';
  /** Another kind of statement that the rule checks as a whole, instead of an activity. */
  readonly of?: 'guide';
  check(site: LocatedNode, report: Report, options: Options): void;
}

/**
 * The aspects of a name: its declarations, of any kind or of one kind; its references, placements, amendments and
 * properties; or that it is the framework's own id.
 */
export type NameAspect =
  | 'declarations'
  | 'references'
  | 'placements'
  | 'facets'
  | 'targets'
  | 'framework'
  | 'domain'
  | 'activity'
  | 'source'
  | 'term';

/** Checks one name of a framework, in all of its files. */
export interface NameRule extends RuleDescription {
  readonly scope: 'framework';
  readonly about: 'name';
  /** It checks names with any of these aspects. */
  readonly of: readonly NameAspect[];
  check(name: Name, workspace: WorkspaceView, report: Report, optionsFor: OptionsFor): void;
}

/** Checks the references of one framework to another. */
export interface LinkRule extends RuleDescription {
  readonly scope: 'framework';
  readonly about: 'link';
  check(link: FrameworkLink, workspace: WorkspaceView, report: Report, optionsFor: OptionsFor): void;
}

/** Checks the competences of a framework that are the same or almost the same. */
export interface TextRule extends RuleDescription {
  readonly scope: 'framework';
  readonly about: 'text';
  check(text: SameText, workspace: WorkspaceView, report: Report, optionsFor: OptionsFor): void;
}

/** Checks a line with quotes, knowing the main style of its framework. */
export interface QuoteRule extends RuleDescription {
  readonly scope: 'framework';
  readonly about: 'quotes';
  check(use: QuoteUse, workspace: WorkspaceView, report: Report, optionsFor: OptionsFor): void;
}

/** Checks a framework as a whole, with all facts about it in its own and other files. */
export interface FrameworkRule extends RuleDescription {
  readonly scope: 'workspace';
  readonly about: 'framework';
  check(framework: FrameworkFacts, workspace: WorkspaceView, report: Report, optionsFor: OptionsFor): void;
}

/** Checks one `// competence-ignore` comment, knowing its effect. */
export interface SuppressionRule extends RuleDescription {
  readonly scope: 'suppression';
  check(use: SuppressionUse, report: Report): void;
}

/** Checks one merge conflict. Other rules are not reported in a document with conflicts. */
export interface ConflictRule extends RuleDescription {
  readonly scope: 'conflict';
  check(use: ConflictUse, report: Report): void;
}

/** An unresolved merge conflict, and the line that it starts with. */
export interface ConflictUse {
  readonly path: string;
  readonly statement: Statement;
  readonly conflict: Conflict;
}

/** A suppression, and whether it suppressed anything. */
export interface SuppressionUse {
  readonly path: string;
  readonly suppression: Suppression;
  readonly used: boolean;
  /** All rules. */
  readonly rules: readonly Rule[];
}

/** A rule: plain data, one file each. The scope names what it reads, and the rule runs again only if that changes. */
export type Rule =
  | StatementRule
  | SiblingsRule
  | ActivityRule
  | NameRule
  | LinkRule
  | TextRule
  | QuoteRule
  | FrameworkRule
  | SuppressionRule
  | ConflictRule;

/** A node with its position. */
export interface LocatedNode {
  readonly path: string;
  readonly node: SyntaxNode;
  /** The place that the node is in. */
  readonly place: Place;
  /** The place that the node makes for its children. */
  readonly inside: Place;
}

/** Receives the findings of a rule. */
export type Report = (finding: Finding) => void;

/** A finding of a rule: its place, its message and related places. */
export interface Finding {
  readonly path: string;
  readonly statement: Statement;
  /** The smallest span that helps the author. */
  readonly span: Span;
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
}

/** Another place that a problem involves. */
export interface RelatedPlace {
  readonly path: string;
  readonly statement: Statement;
  readonly span: Span;
  readonly message: string;
}

/** A finding with its rule and severity. */
export interface Problem extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** A fix for a problem: the title that the author sees, and its changes. */
export interface Fix {
  readonly title: string;
  readonly changes: readonly DocumentChange[];
  /**
   * Whether it can be applied without asking. Such a fix only changes layout and punctuation, and has no alternative: spaces,
   * colons, full stops, quotes, bullets. It keeps every word, id and line, and does not touch literals.
   */
  readonly safe: boolean;
  /** Whether it confirms that somebody has reviewed something: an editor never offers it as the preferred fix. */
  readonly isJudgement?: true;
}

/** The part of the workspace that rules can use. */
export interface WorkspaceView {
  /** Today's date, such as 2026-11-21; undefined if it is not known. */
  readonly today: string | undefined;
  /** The document at `path`; undefined if there is none. */
  document(path: string): SyntaxDocument | undefined;
  /** The paths of all documents. */
  paths(): Iterable<string>;
  /** The framework that the document at `path` belongs to; undefined if there is no such document. */
  frameworkOf(path: string): string | undefined;
  /** The framework, built from its files; undefined if no file belongs to it. */
  framework(id: string): Framework | undefined;
  /** All facts about a framework. */
  facts(framework: string): FrameworkFacts | undefined;
  /** The ids of the frameworks that have a header. */
  frameworkIds(): readonly string[];
  /** All facts about a name of a framework. */
  name(framework: string, name: string): Name | undefined;
  /** All facts of `from` about `to`. */
  link(from: string, to: string): FrameworkLink | undefined;
  /** The declared name of the framework that is most similar to `word`; undefined if none is similar enough. */
  nearest(framework: FrameworkFacts, word: string): Near | undefined;
  /** The terms of a framework, and the texts that use them. */
  vocabulary(framework: string): Vocabulary | undefined;
  /** The node of the line that states a fact. */
  nodeOf(fact: Fact): SyntaxNode | undefined;
  /** Whether the reviews of an adaptation are recorded. */
  isReviewed(framework: string): boolean;
  /** The recorded reviews of the amendment of `id`, one for each base that declared it at the time. */
  reviews(framework: string, id: string): readonly Review[];
  /** The text of the review file at `path`; undefined if there is none. */
  reviewText(path: string): string | undefined;
}
