/**
 * The longest increasing subsequence of different numbers: the most entries that already stand in the right order relative
 * to one another. Of several equally long ones, always the same. Plain quadratic search: lists have at most 12 entries.
 */
export function longestRun(numbers: readonly number[]): number[] {
  const runs: number[][] = [];
  for (const [i, number] of numbers.entries()) {
    let best: number[] = [];
    for (const run of runs.slice(0, i)) {
      if (run.length > best.length && (run.at(-1) ?? number) < number) best = run;
    }
    runs.push([...best, number]);
  }
  return runs.reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}
