const epoch = Date.UTC(2020, 0, 1);
const millisecondsADay = 86_400_000;

/** Days since 1 January 2020 of the calendar day where the learner is: how progress keeps dates. */
export function dayOf(date: Date): number {
  return Math.round((Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - epoch) / millisecondsADay);
}

/** The day that `dayOf` counted, at midnight where the learner is. */
export function dateOf(day: number): Date {
  const utc = new Date(epoch + day * millisecondsADay);
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
}
