/** Whether a version such as 1.9.0 came before another, such as 1.10.0. One that is missing came before all. */
export const isBefore = (version: string, other: string): boolean =>
  version.localeCompare(other, 'en', { numeric: true }) < 0;
