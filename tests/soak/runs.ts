/**
 * How often a long test runs: `slice` times in `npm test`, which takes a few seconds, and `all` times in `npm run soak`. Such a test
 * is called `….soak.test.ts`.
 */
export const runs = ({ slice, all }: { slice: number; all: number }): number => (process.env.SOAK ? all : slice);

/** What a soak may take where a few seconds do otherwise: milliseconds for one test. */
export const soakTimeout = process.env.SOAK ? 3_600_000 : 120_000;
