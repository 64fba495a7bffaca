/** What the learner is told about the record, always in words. */
export const words = {
  saved: (time: string) => `Saved at ${time}`,
  savedShort: 'Saved',
  ready: 'Ready to save',
  readyShort: 'Ready',
  saving: 'Saving',
  notSaved: 'Not saved yet, we keep trying: do not close this window',
  notSavedShort: 'Not saved yet',
  readOnly: 'Nothing is recorded',
  readOnlyShort: 'Not recorded',
  leftOut: 'Some practice answers no longer fit in what your LMS keeps. Your lessons and scores are safe.',
};

/** Hours and minutes where the learner is, in the 24-hour clock. */
export const clock = (date: Date): string =>
  date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false });
