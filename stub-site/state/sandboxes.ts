import { Sandbox, type SandboxOptions } from './sandbox';
import { randomToken } from './secrets';

/** Most sandboxes kept at once, and how long one is kept after it was made, in milliseconds of the machine's clock. */
const MOST_SANDBOXES = 2_000;
const SANDBOX_LIFETIME_MS = 2 * 60 * 60 * 1000;

/** All sandboxes of a running stub. The default one, for people who open the site by hand, is always there. */
export class Sandboxes {
  readonly default = new Sandbox('default');
  private readonly created = new Map<string, { sandbox: Sandbox; at: number }>();

  create(options: SandboxOptions): Sandbox {
    this.dropOld();
    const sandbox = new Sandbox(randomToken(), options);
    this.created.set(sandbox.id, { sandbox, at: Date.now() });
    return sandbox;
  }

  get(id: string): Sandbox | undefined {
    return id === this.default.id ? this.default : this.created.get(id)?.sandbox;
  }

  private dropOld(): void {
    const oldest = Date.now() - SANDBOX_LIFETIME_MS;
    for (const [id, { at }] of this.created) {
      if (at >= oldest && this.created.size < MOST_SANDBOXES) {
        return;
      }
      this.created.delete(id);
    }
  }
}
