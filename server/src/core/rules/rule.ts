import type { Fact } from '../model/facts.ts';
import type { Framework } from '../model/framework.ts';
import type { FrameworkFacts, Link, Name } from '../model/frameworkFacts.ts';
import type { SameText } from '../model/likeness.ts';
import type { QuoteUse } from '../model/quotes.ts';
import type { Review } from '../model/reviews.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Place } from '../syntax/places.ts';
import type { Statement, StatementKind } from '../syntax/statement.ts';
import type { Near } from '../text/nearestIndex.ts';
import type { DocumentChange, Span } from '../text/span.ts';
import type { Suppression } from './suppression.ts';

export type { DocumentChange };

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * An example of a rule: the source of one or several files. Under a line, `^^^` marks the stretch that is reported,
 * columns as in the line above it; a line `=== name.competence` begins a further file. Lines of marks are no part of
 * the source.
 */
export type Example = string;

/** The groups of the rule index, in its order. */
export const GROUPS = ['structure', 'references', 'completeness', 'wording', 'governance'] as const;
export type Group = (typeof GROUPS)[number];

/** A number that a configuration may set. */
export interface OptionDefinition {
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  /** One line: what it means. */
  readonly summary: string;
}

/** The options of a rule, as they apply to the file in question. */
export type Options = Readonly<Record<string, number>>;

/** The options of a rule as they apply to the file at `path`. */
export type OptionsFor = (path: string) => Options;

/** What every rule says of itself; its page, its tests and its settings are made from this. */
interface RuleDescription {
  readonly id: string;
  /** Where the rule stands in the rule index. */
  readonly group: Group;
  readonly severity: Severity;
  /** The preset that the rule belongs to; undefined for all of them. */
  readonly preset?: 'ucl-core';
  /** Whether it knows English alone: it is not heard where the header names another language. */
  readonly isEnglish?: true;
  /** What a configuration may set, besides the severity. */
  readonly options?: Readonly<Record<string, OptionDefinition>>;
  /** One line: what is reported. */
  readonly summary: string;
  /** Why it matters to authors, reviewers and readers, in whole sentences (Markdown). */
  readonly why: string;
  /** Sources that are reported, with the stretches marked; the first is the one that the page leads with. */
  readonly bad: readonly Example[];
  /** Sources that are clean of this rule. */
  readonly good: readonly Example[];
  /** The ways to mend a problem that this rule reported, best first; asked for when an author wants them. */
  fixes?(problem: Problem, workspace: WorkspaceView): readonly Fix[];
}

/** Reads one statement, and the kind of place that it stands in. */
export interface StatementRule extends RuleDescription {
  readonly scope: 'statement';
  /** The kinds of statement that it reads; undefined for all. */
  readonly of?: readonly StatementKind[];
  check(site: Site, report: Report, options: Options): void;
}

/** Reads a statement and the statements right under it. */
export interface SiblingsRule extends RuleDescription {
  readonly scope: 'siblings';
  /** The kinds of statement under which it reads, `top` for the lines at top of a file; undefined for all. */
  readonly of?: readonly (StatementKind | 'top')[];
  /** How many statements there must be under it for the rule to have anything to say: 0, 1 (if undefined) or 2. */
  readonly least?: 0 | 2;
  /** `site.node` is the statement with its children; for the lines at top of a file, the root, without a statement. */
  check(site: Site, report: Report, options: Options): void;
}

/** Reads an activity, with all that stands in it. */
export interface ActivityRule extends RuleDescription {
  readonly scope: 'activity';
  /** What else than an activity the rule reads as a whole. */
  readonly of?: 'guide';
  check(site: Site, report: Report, options: Options): void;
}

/**
 * What may be said of a name: that something declares it, of any kind or of one; that something refers to it, stands in
 * it, is a property of that name, amends it; or that it is the framework's own.
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

/** Reads all that is said of one name of a framework, in all of its files. */
export interface NameRule extends RuleDescription {
  readonly scope: 'framework';
  readonly about: 'name';
  /** It reads names of which any of this is said. */
  readonly of: readonly NameAspect[];
  check(name: Name, workspace: WorkspaceView, report: Report, optionsFor: OptionsFor): void;
}

/** Reads all that one framework says of another. */
export interface LinkRule extends RuleDescription {
  readonly scope: 'framework';
  readonly about: 'link';
  check(link: Link, workspace: WorkspaceView, report: Report, optionsFor: OptionsFor): void;
}

/** Reads the competences of a framework that say the same, and those that say nearly the same. */
export interface TextRule extends RuleDescription {
  readonly scope: 'framework';
  readonly about: 'text';
  check(text: SameText, workspace: WorkspaceView, report: Report, optionsFor: OptionsFor): void;
}

/** Reads a line with quotes, and which style prevails in its framework. */
export interface QuoteRule extends RuleDescription {
  readonly scope: 'framework';
  readonly about: 'quotes';
  check(use: QuoteUse, workspace: WorkspaceView, report: Report, optionsFor: OptionsFor): void;
}

/** Reads what is said of a framework as a whole, by its own files and by others. */
export interface FrameworkRule extends RuleDescription {
  readonly scope: 'workspace';
  readonly about: 'framework';
  check(framework: FrameworkFacts, workspace: WorkspaceView, report: Report, optionsFor: OptionsFor): void;
}

/** Reads one `// competence-ignore` comment, and what came of it. */
export interface SuppressionRule extends RuleDescription {
  readonly scope: 'suppression';
  check(use: SuppressionUse, report: Report): void;
}

/** A suppression, and whether it had anything to suppress. */
export interface SuppressionUse {
  readonly path: string;
  readonly suppression: Suppression;
  readonly used: boolean;
  /** All rules there are. */
  readonly rules: readonly Rule[];
}

/** A rule: plain data, one file each. The scope is what it reads: it is asked again when that changed, and only then. */
export type Rule =
  | StatementRule
  | SiblingsRule
  | ActivityRule
  | NameRule
  | LinkRule
  | TextRule
  | QuoteRule
  | FrameworkRule
  | SuppressionRule;

/** A node where it stands. */
export interface Site {
  readonly path: string;
  readonly node: SyntaxNode;
  /** The place that the node stands in. */
  readonly place: Place;
  /** The place that the node makes for its children. */
  readonly inside: Place;
  /** Of the root of a file that says nothing: its first line, blank or a comment. */
  readonly first?: Statement | undefined;
}

/** Takes what a rule has found. */
export type Report = (finding: Finding) => void;

/** What a rule has found: where, in the author's words, and what else is involved. */
export interface Finding {
  readonly path: string;
  readonly statement: Statement;
  /** The smallest stretch that helps. */
  readonly span: Span;
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
}

/** Another place that a problem is about. */
export interface RelatedPlace {
  readonly path: string;
  readonly statement: Statement;
  readonly span: Span;
  readonly message: string;
}

/** A finding with the rule that made it. */
export interface Problem extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** A way to mend a problem: what the author chooses by its title, and what it changes. */
export interface Fix {
  readonly title: string;
  readonly changes: readonly DocumentChange[];
  /**
   * Whether it may be made without asking. It may then change layout and marks only, where there is one reading: blanks,
   * colons, final stops, quotes, bullets. It keeps every word, every id and every line, and touches no literal.
   */
  readonly safe: boolean;
  /** Whether it says that somebody has looked: an editor offers it, and never as what one would do first. */
  readonly isJudgement?: true;
}

/** What rules may ask of the workspace. */
export interface WorkspaceView {
  /** The day, as 2026-11-21; undefined when nobody has said. */
  readonly today: string | undefined;
  /** The document at `path`; undefined when there is none. */
  document(path: string): SyntaxDocument | undefined;
  /** The paths of all documents. */
  paths(): Iterable<string>;
  /** The framework that the document at `path` belongs to; undefined when there is no such document. */
  frameworkOf(path: string): string | undefined;
  /** The framework, put together from its files; undefined when no file belongs to it. */
  framework(id: string): Framework | undefined;
  /** All that is said of a framework. */
  facts(framework: string): FrameworkFacts | undefined;
  /** The ids of the frameworks that a header declares. */
  frameworkIds(): readonly string[];
  /** All that is said of a name of a framework. */
  name(framework: string, name: string): Name | undefined;
  /** All that `from` says of `to`. */
  link(from: string, to: string): Link | undefined;
  /** The name nearest to `word` that the framework itself declares; undefined when none can have been meant. */
  nearest(framework: FrameworkFacts, word: string): Near | undefined;
  /** The terms of a framework, and which of its texts hold them. */
  vocabulary(framework: string): Vocabulary | undefined;
  /** The node whose line a fact stands in. */
  nodeOf(fact: Fact): SyntaxNode | undefined;
  /** Whether anybody keeps a record of what an adaptation was reviewed against. */
  isReviewed(framework: string): boolean;
  /** What an adaptation was reviewed against of the statement `id`, one for each framework that declared it then. */
  reviews(framework: string, id: string): readonly Review[];
  /** The text of a file of reviews; undefined when there is none at `path`. */
  reviewText(path: string): string | undefined;
}
