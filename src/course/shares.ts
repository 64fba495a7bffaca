/** Whole numbers that add up to `items`, by weight: each share rounded down, then one more where most was cut off. */
export function sharesOf(items: number, weights: [name: string, weight: number][]): Record<string, number> {
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  if (sum === 0) return {};
  const shares = weights.map(([name, weight]) => {
    const exact = (items * weight) / sum;
    return { name, count: Math.floor(exact), cut: exact - Math.floor(exact) };
  });
  const missing = items - shares.reduce((total, { count }) => total + count, 0);
  // Sorting keeps the order of the course where as much was cut off.
  for (const share of [...shares].sort((a, b) => b.cut - a.cut).slice(0, missing)) share.count += 1;
  return Object.fromEntries(shares.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]));
}
