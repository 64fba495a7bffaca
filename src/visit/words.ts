/** Words of how a visit begins and ends. */
export const words = {
  unavailable: {
    title: 'Your LMS did not start the course',
    text: 'Nothing can be recorded like this. Close the course and open it again from your LMS. If it happens again, tell your learning team what the LMS said.',
    said: 'What the LMS said',
  },
  noApi: {
    title: 'Your progress will not be recorded',
    text: 'This course was opened outside your LMS, or your LMS did not answer. To have your learning recorded, close this page and open the course from your LMS.',
    offer: 'You can go on here. Your progress is then kept in this browser, on this device, and nowhere else.',
    button: 'Continue on this device',
  },
  leaving: {
    title: 'Saving your work',
    text: 'This takes a moment.',
    troubleTitle: 'Not saved yet',
    troubleText: 'Your LMS did not take your work. We keep trying: do not close this window.',
    retry: 'Try again now',
  },
  left: {
    status: { completed: 'Status: completed', incomplete: 'Status: in progress' },
    scored: (best: number, passed: boolean) =>
      `Assessment: best score ${best}%, ${passed ? 'passed' : 'not passed yet'}`,
    title: 'Your work is saved',
    close: 'You can close this window or use your LMS’s own exit.',
    closeDevice: 'You can close this window. Come back on this device and this browser to go on.',
    recorded: 'What was recorded',
    nothing: 'Nothing was recorded in this visit.',
    lessons: (done: number, of: number) => `${done} of ${of} lessons done`,
    next: (title: string) => `Next time you go on at: ${title}`,
  },
  startedAfresh:
    'Your saved progress could not be read, so the course starts afresh. The old text is kept on this computer: tell your learning team. What your LMS recorded before, such as a pass, stays.',
  review: 'You are looking back at a finished attempt. You can read and practise, but nothing is recorded.',
  browse: 'You are only looking at the course. You can read and practise, but nothing is recorded.',
  noCredit: 'This visit is not for credit: your place is saved, but no status and no score are recorded.',
  storageRefused:
    'This browser keeps nothing here: what you do is gone when you close the course. Open it in an ordinary window to keep your progress.',
  notices: 'About this visit',
};
