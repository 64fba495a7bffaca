import type { BrowserContext } from '@playwright/test';

/** An LMS endpoint on another site, over https as course.yaml demands. It exists in the tests' browser only. */
export const commitAddress = 'https://lms.example.org/commit';

/** As much of what scorm-again sends as the journeys read. */
export interface Commit {
  completionStatus: string;
  successStatus: string;
  score?: { raw?: number };
  totalTimeSeconds: number;
  runtimeData: { cmi: Record<string, unknown> };
}

/** Takes what the web edition sends, or refuses it. */
export class CommitEndpoint {
  readonly arrived: Commit[] = [];
  refused = 0;
  private toRefuse = 0;

  async open(context: BrowserContext): Promise<void> {
    await context.route(commitAddress, async (route) => {
      const headers = { 'access-control-allow-origin': '*' };
      if (this.toRefuse > 0) {
        this.toRefuse -= 1;
        this.refused += 1;
        return route.fulfill({ status: 500, headers, json: { result: false, errorCode: 101 } });
      }
      this.arrived.push(route.request().postDataJSON() as Commit);
      return route.fulfill({ status: 200, headers, json: { result: true, errorCode: 0 } });
    });
  }

  refuseOnce(): void {
    this.toRefuse = 1;
  }

  /** The last that arrived. Throws before anything did. */
  get latest(): Commit {
    const last = this.arrived.at(-1);
    if (!last) throw new Error('Nothing has arrived at the commit address');
    return last;
  }
}
