import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { type GitRepository, openRepository, repositoryIn } from './gitRepository.ts';
import { type GitServer, startGitServer } from './gitServer.ts';
import { type ActionRun, type ActionStep, type Comments, runAction, startComments } from './runAction.ts';

const NAME = 'reference-group/ipt';
const NUMBER = 7;

/** How a workflow checks out a repository; see the inputs of actions/checkout. */
export interface Checkout {
  /** What is checked out: a name in the repository on GitHub. By default the merge that GitHub makes. */
  readonly ref?: string;
  /** As `fetch-depth`; 0 for everything. */
  readonly depth?: number;
}

/** A repository on GitHub with a pull request from `topic` to `main`. */
export interface PullRequest {
  /** The repository on the server. */
  readonly origin: GitRepository;
  readonly server: GitServer;
  readonly comments: Comments;
  /** Merges `topic` into `main` in a commit of its own, as GitHub does for a pull request. */
  merge(): void;
  /** Merges like `merge`, but `topic` is a branch of a fork: the repository only has the refs of the pull request. */
  mergeFork(): void;
  /** Makes a checkout as actions/checkout does. */
  checkout(options?: Checkout): GitRepository;
  /**
   * Runs the action in a checkout.
   *
   * @param base the commit that the event calls the target, by default the tip of `main`
   * @param event the event instead of that of the pull request
   */
  run(checkout: GitRepository, options?: RunOptions): Promise<ActionRun>;
}

interface RunOptions {
  readonly base?: string;
  readonly event?: { readonly name: string; readonly content: unknown };
  readonly inputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly ActionStep[];
  /** The folder of the action, by default the checkout. */
  readonly action?: string;
}

/** Opens a pull request for the duration of `use`. `main` and `topic` are up to `prepare`. */
export async function whilePullRequest(
  prepare: (origin: GitRepository) => void,
  use: (pullRequest: PullRequest) => Promise<void>,
): Promise<void> {
  const { repository: origin, close } = openRepository();
  const [server, comments] = await Promise.all([startGitServer('secret'), startComments([])]);
  const fresh = (): string => mkdtempSync(join(origin.folder, '..', 'run-'));
  try {
    for (const setting of ['uploadpack.allowAnySHA1InWant', 'uploadpack.allowReachableSHA1InWant'])
      origin.git('config', setting, 'true');
    prepare(origin);
    server.serve(NAME, origin.folder);
    const sha = (name: string): string => origin.git('rev-parse', `${name}^{commit}`).trim();
    let head = 'topic';
    const merge = (): void => {
      origin.git('checkout', '--quiet', '--detach', 'main');
      origin.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'topic');
      origin.git('update-ref', `refs/pull/${NUMBER}/merge`, 'HEAD');
      origin.git('checkout', '--quiet', 'main');
    };
    await use({
      origin,
      server,
      comments,
      merge,
      mergeFork() {
        merge();
        head = `refs/pull/${NUMBER}/head`;
        origin.git('update-ref', head, 'topic');
        origin.git('branch', '--quiet', '-D', 'topic');
      },
      checkout({ ref = `refs/pull/${NUMBER}/merge`, depth = 1 } = {}) {
        const checkout = repositoryIn(fresh());
        const commit = sha(ref);
        const address = `file://${origin.folder}`;
        checkout.git('remote', 'add', 'origin', address);
        const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
        const what = depth === 0 ? all : [`--depth=${depth}`];
        checkout.git(
          'fetch',
          '--quiet',
          '--no-tags',
          'origin',
          ...what,
          `+${commit}:refs/remotes/checked/out`,
        );
        checkout.git('checkout', '--quiet', '--force', '--detach', commit);
        return checkout;
      },
      run(checkout, { base = sha('main'), event, inputs = {}, steps, action } = {}) {
        const pull_request = {
          number: NUMBER,
          base: { ref: 'main', sha: base },
          head: { sha: sha(head) },
        };
        return runAction({
          repository: checkout.folder,
          scratch: fresh(),
          event: event?.content ?? { pull_request },
          api: comments.url,
          inputs: { site: 'false', ...inputs },
          env: {
            GITHUB_EVENT_NAME: event?.name ?? 'pull_request',
            GITHUB_SERVER_URL: server.url,
            GIT_SSL_CAINFO: server.certificate,
          },
          ...(steps && { steps }),
          ...(action !== undefined && { action }),
        });
      },
    });
  } finally {
    server.close();
    comments.close();
    close();
  }
}
