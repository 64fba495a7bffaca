const epoch = Date.UTC(2020, 0, 1);
const millisecondsAnHour = 3_600_000;

/** Hours since 1 January 2020 UTC, rounded up. */
export const hourOf = (date: Date): number => Math.ceil((date.getTime() - epoch) / millisecondsAnHour);

/** The moment that `hourOf` counted. */
export const dateOfHour = (hour: number): Date => new Date(epoch + hour * millisecondsAnHour);
