import { assembleFramework, type Framework, type FrameworkFile } from './model/framework.ts';
import type { SyntaxDocument } from './syntax/document.ts';

/** A document of the workspace, with its syntax tree. */
export interface WorkspaceDocument extends FrameworkFile {
  readonly syntax: SyntaxDocument;
}

/** The documents of a workspace, the framework of each, and each framework built from its own files. */
export class Documents {
  readonly #documents = new Map<string, WorkspaceDocument>();
  readonly #members = new Map<string, Set<string>>();
  readonly #assembled = new Map<string, Framework>();

  entry(path: string): WorkspaceDocument | undefined {
    return this.#documents.get(path);
  }

  entries(): Iterable<WorkspaceDocument> {
    return this.#documents.values();
  }

  paths(): Iterable<string> {
    return this.#documents.keys();
  }

  /** The frameworks with at least one document, with or without a header, in no particular order. */
  frameworkIds(): Iterable<string> {
    return this.#members.keys();
  }

  hasFramework(id: string): boolean {
    return this.#members.has(id);
  }

  /** The framework built from its own files, without what it includes or adapts. */
  framework(id: string): Framework | undefined {
    const known = this.#assembled.get(id);
    if (known) return known;
    const files = [...(this.#members.get(id) ?? [])].flatMap((path) => this.#documents.get(path) ?? []);
    if (files.length === 0) return undefined;
    const framework = assembleFramework(id, files);
    this.#assembled.set(id, framework);
    return framework;
  }

  /** Replaces `before` by `after`, one of which may be missing; returns the frameworks that this changes. */
  replace(before: WorkspaceDocument | undefined, after: WorkspaceDocument | undefined): ReadonlySet<string> {
    const frameworks = new Set<string>();
    for (const document of [before, after]) if (document) frameworks.add(document.membership.framework);
    if (before) this.#remove(before);
    if (after) this.#add(after);
    for (const id of frameworks) this.#assembled.delete(id);
    return frameworks;
  }

  #add(document: WorkspaceDocument): void {
    const { framework } = document.membership;
    this.#documents.set(document.path, document);
    const members = this.#members.get(framework);
    if (members) members.add(document.path);
    else this.#members.set(framework, new Set([document.path]));
  }

  #remove({ path, membership }: WorkspaceDocument): void {
    this.#documents.delete(path);
    const members = this.#members.get(membership.framework);
    members?.delete(path);
    if (members?.size === 0) this.#members.delete(membership.framework);
  }
}
