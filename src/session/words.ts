const minutes = (count: number): string => {
  if (count < 60) return `${count} ${count === 1 ? 'minute' : 'minutes'}`;
  const hours = Math.floor(count / 60);
  const rest = Math.round((count % 60) / 5) * 5;
  const inHours = `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  return rest === 0 ? inHours : rest === 60 ? `${hours + 1} hours` : `${inHours} ${rest} minutes`;
};

/** Words of the bar and the menu. */
export const words = {
  minutes,
  skip: 'Skip to main content',
  exit: 'Save and exit',
  exitShort: 'Exit',
  opening: 'Opening your course',
  loading: 'Opening',
  /** Where even the pages of leaving cannot be loaded. */
  leaving: 'Saving your work. Do not close this window yet.',
  left: 'Your work is saved. You can close this window.',
  known: (date: string) => (date ? `Known: tested out on ${date}` : 'Known: tested out'),
  notLoaded: {
    title: 'This page could not be opened',
    text: 'Your connection may be down. What you did so far is kept. Check your connection, then try again.',
    retry: 'Try again',
  },
  menu: {
    start: 'Start here',
    goOn: 'Continue where you left off',
    startButton: 'Start the course',
    goOnButton: 'Continue the lesson',
    assessmentButton: 'Go to the assessment',
    assessmentGoOn: 'Go on with the assessment',
    recordButton: 'See my record',
    testOutBegun: 'You have begun the questions that show whether you know this lesson.',
    testOutGoOn: 'Go on with the questions',
    next: 'Next lesson',
    allDone: 'You have completed this course',
    allDoneText: 'Everything stays open. Nothing you do now can lower your record.',
    lessonsDone: 'All lessons are done. The final assessment is next.',
    step: (at: number, of: number, title?: string) => `Step ${at} of ${of}${title ? `: ${title}` : ''}.`,
    left: (count: number) => `About ${minutes(count)} left in this lesson.`,
    about: (count: number) => `About ${minutes(count)}.`,
    done: (done: number, of: number) => ({
      bold: `${done} of ${of}`,
      rest: ` ${of === 1 ? 'lesson' : 'lessons'} done.`,
    }),
    courseLeft: (count: number) => (count > 0 ? ` About ${minutes(count)} left, in any order.` : ''),
    unit: (done: number, of: number, left: number) =>
      left > 0 ? `${done} of ${of} done, about ${minutes(left)} left` : `${done} of ${of} done`,
    min: (count: number) => `${count} min`,
    status: { 'not-started': 'Not started', 'in-progress': 'In progress', completed: 'Done' },
    inProgress: (at: number, of: number) => `, step ${at} of ${of}`,
    rail: 'Assessment and tools',
    tools: 'Tools',
    record: 'See and print my record',
    aboutCourse: 'About this course',
    results: 'See my last results',
    assessment: (items: number, count: number) => `${items} questions, about ${minutes(count)}.`,
    openNow: 'Open to you now.',
    passMark: (percent: number) => `Pass mark ${percent}%.`,
    passed: (best: number) => `Passed. Best score ${best}%.`,
    best: (best: number) => `Best score so far ${best}%.`,
  },
};
