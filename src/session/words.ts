const minutes = (count: number): string => {
  if (count < 60) return `${count} ${count === 1 ? 'minute' : 'minutes'}`;
  const hours = Math.floor(count / 60);
  const rest = Math.round((count % 60) / 5) * 5;
  const inHours = `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  return rest === 0 ? inHours : rest === 60 ? `${hours + 1} hours` : `${inHours} ${rest} minutes`;
};

/** Words of the menu, the record, About and the pages around the course. */
export const words = {
  minutes,
  skip: 'Skip to main content',
  exit: 'Save and exit',
  exitShort: 'Exit',
  opening: 'Opening your course',
  loading: 'Opening',
  notLoaded: {
    title: 'This page could not be opened',
    text: 'Your connection may be down. What you did so far is kept. Check your connection, then try again.',
    retry: 'Try again',
  },
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
  startedAfresh:
    'Your saved progress could not be read, so the course starts afresh. The old text is kept on this computer: tell your learning team. What your LMS recorded before, such as a pass, stays.',
  review: 'You are looking back at a finished attempt. You can read and practise, but nothing is recorded.',
  browse: 'You are only looking at the course. You can read and practise, but nothing is recorded.',
  noCredit: 'This visit is not for credit: your place is saved, but no status and no score are recorded.',
  storageRefused:
    'This browser keeps nothing here: what you do is gone when you close the course. Open it in an ordinary window to keep your progress.',
  notices: 'About this visit',
  menu: {
    start: 'Start here',
    goOn: 'Continue where you left off',
    startButton: 'Start the course',
    goOnButton: 'Continue the lesson',
    assessmentButton: 'Go to the assessment',
    recordButton: 'See my record',
    next: 'Next lesson',
    allDone: 'You have completed this course',
    allDoneText: 'Everything stays open. Nothing you do now can lower your record.',
    lessonsDone: 'All lessons are done. The final assessment is next.',
    step: (at: number, of: number, title: string) => `Step ${at} of ${of}: ${title}.`,
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
    assessment: (items: number, count: number, passMark: number) =>
      `${items} questions, about ${minutes(count)}. Open to you now. Pass mark ${passMark}%.`,
    passed: (best: number) => `Passed. Best score ${best}%.`,
    best: (best: number) => `Best score so far ${best}%.`,
  },
  record: {
    title: 'Your record of learning',
    lead: 'What you have done in this course so far. Print it, or save it as a PDF from the print window.',
    print: 'Print this record',
    cannotPrint: 'If nothing happens, your LMS does not allow printing here. Select the text and copy it instead.',
    knowledgeOnly: 'Knowledge only: this does not show clinical competence.',
    course: 'Course',
    version: 'Version',
    name: 'Name',
    nameHint: 'From your LMS, or type it here for the print. A typed name is not stored.',
    date: 'Date',
    status: 'Status',
    completed: 'Completed',
    incomplete: 'In progress',
    score: 'Assessment',
    noScore: 'Not taken yet',
    scored: (best: number, passed: boolean) => `Best score ${best}%, ${passed ? 'passed' : 'not passed yet'}`,
    passedOn: 'Passed on',
    lessons: 'Lessons',
  },
  about: {
    title: 'About this course',
    maker: 'Made by the contributors to Assistant Practitioner Foundations. It is not a product of NHS England.',
    version: (version: string) => `Version ${version}.`,
    knowledge:
      'This course teaches knowledge. It cannot show that you are competent in practice: your workplace assesses that.',
    policy: 'Your employer’s policies, your job description and your care plans always come first.',
    kept: 'What is kept about you',
    keptLms: 'Your LMS keeps your progress, answers and score. What you write in a reflection stays in this browser.',
    keptDevice: 'Your progress and what you write in a reflection stay in this browser, on this device.',
    review: 'Sources are checked at least every 6 months. Each lesson lists its sources on its last step.',
    overdue: (title: string, due: string) => `${title}: its review was due on ${due}.`,
    signOff: 'Points that wait for clinical or legal sign-off',
    signOffText: 'These points come from settled professional knowledge. A clinician still has to confirm the wording.',
    licence: 'The code is under the MIT licence, the course content under CC BY 4.0.',
    licences: 'Licences of the software inside',
  },
  leaving: {
    title: 'Saving your work',
    text: 'This takes a moment.',
    troubleTitle: 'Not saved yet',
    troubleText: 'Your LMS did not take your work. We keep trying: do not close this window.',
    retry: 'Try again now',
  },
  left: {
    title: 'Your work is saved',
    close: 'You can close this window or use your LMS’s own exit.',
    closeDevice: 'You can close this window. Come back on this device and this browser to go on.',
    recorded: 'What was recorded',
    nothing: 'Nothing was recorded in this visit.',
    lessons: (done: number, of: number) => `${done} of ${of} lessons done`,
    next: (title: string) => `Next time you go on at: ${title}`,
  },
};
