/** What the learner is told about the record, always in words: `long` where there is room, `short` on narrow screens. */
export const words = {
  saved: (time: string) => ({ long: `Saved at ${time}`, short: 'Saved' }),
  /** The LMS took it, and nobody can make sure. */
  sent: (time: string) => ({ long: `Sent at ${time}`, short: 'Sent' }),
  ready: { long: 'Ready to save', short: 'Ready' },
  saving: { long: 'Saving', short: 'Saving' },
  readOnly: { long: 'Nothing is recorded', short: 'Not recorded' },
  /** Never shortened: it says what to do. */
  trouble: (isLoggedOut: boolean, isKept: boolean) => {
    if (isLoggedOut && isKept)
      return 'Not saved yet. Open the course again from your LMS; your answers are kept on this computer';
    if (isLoggedOut)
      return 'Not saved yet: log in to your LMS again in another window. Closing this window loses your last answers';
    if (isKept) return 'Not saved yet, we keep trying: do not close this window';
    return 'Not saved yet, we keep trying: do not close this window. Closing it loses your last answers';
  },
  leftOut: 'Some practice answers no longer fit in what your LMS keeps. Your lessons and scores are safe.',
};

/** Hours and minutes where the learner is, in the 24-hour clock. */
export const clock = (date: Date): string =>
  date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false });
