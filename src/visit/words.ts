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
    retry: 'Try again now',
  },
  left: {
    status: { completed: 'Status: completed', incomplete: 'Status: in progress' },
    scored: (best: number, passed: boolean) =>
      `Assessment: best score ${best}%, ${passed ? 'passed' : 'not passed yet'}`,
    title: 'Your work is saved',
    sent: 'Your work was sent to your LMS',
    close: 'You can close this window or use your LMS’s own exit.',
    closeDevice: 'You can close this window. Come back on this device and this browser to go on.',
    recorded: 'What was recorded',
    nothing: 'Nothing was recorded in this visit.',
    lessons: (done: number, of: number) => `${done} of ${of} lessons done`,
    step: (at: number, of: number) => `step ${at} of ${of}`,
    next: (title: string) => `Next time you go on at: ${title}`,
  },
  elsewhere: {
    title: 'This course is open in another window',
    text: 'Go on there and close this window. Or go on here: the other window then records nothing more.',
    button: 'Use this window',
  },
  overtaken: {
    title: 'You went on in another window',
    text: 'This window records nothing more: close it. To go on here, close the other window, then open the course again from your LMS.',
  },
  finished: {
    title: 'You have completed this course',
    text: 'That stays recorded. Your LMS has begun a new attempt, so the answers you gave before are not shown. You can study again: what you do now can only improve your record.',
    button: 'Study again',
  },
  conflict:
    'Some answers on this computer had not reached your LMS, and then you went on elsewhere. Your LMS has the later work: it is shown here, and the answers on this computer were let go.',
  startedAfresh: {
    unreadable:
      'Your saved progress could not be read, so the course starts afresh. The old text is put aside: tell your learning team. What your LMS recorded before, such as a pass, stays.',
    'newer-format':
      'A newer version of this course saved your progress, and this version cannot read it, so the course starts afresh. The newer text is put aside: tell your learning team. What your LMS recorded before, such as a pass, stays.',
    retake:
      'This is a new version of the course, to be taken again: what people must know has changed. It starts afresh. What your LMS recorded before, such as a pass, stays.',
  },
  aside: 'See the text that was put aside',
  updated: {
    title: 'New since your last visit',
    lessons: (titles: string[]) => `${titles.length === 1 ? 'A new lesson' : 'New lessons'}: ${titles.join('; ')}.`,
    stays: 'What you have done stays done.',
    close: 'Close',
  },
  review: 'You are looking back at a finished attempt. You can read and practise, but nothing is recorded.',
  browse: 'You are only looking at the course. You can read and practise, but nothing is recorded.',
  noCredit: 'This visit is not for credit: your place is saved, but no status and no score are recorded.',
  storageRefused:
    'This browser keeps nothing here: what you do is gone when you close the course. Open it in an ordinary window to keep your progress.',
  notices: 'About this visit',
  settings: {
    title: 'Settings of this course',
    text: 'Part of this course’s settings cannot be used. You can study as ever: nothing of yours is lost. Please show this to your learning team.',
  },
};
