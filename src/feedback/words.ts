/** Words of the questions at the end. */
export const words = {
  offer: {
    title: 'What do you think of the course?',
    text: (count: number) =>
      `${count === 1 ? 'One short question' : `${count} short questions`} from your organisation. You can leave this out: it changes nothing about your result.`,
    button: 'Answer',
  },
  title: 'What do you think of the course?',
  lead: 'You can leave out any question, or all of them. Nothing about your result depends on it.',
  keptLms: 'Your LMS keeps your answers with your record. Whoever may read your record there can read them.',
  keptDevice: 'Your answers are kept with your record on this device.',
  levels: ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'],
  none: 'Choose an answer to at least one question, or go on without.',
  error: 'Error:',
  send: 'Send my answers',
  skip: 'Go on without',
  thanks: 'Thank you',
  thanksText: 'Your answers are on their way. Everything in the course stays open.',
  nothing: 'There are no questions here.',
  notRecorded: 'Nothing is recorded in this visit, so there are no questions to answer.',
  menu: 'Go to the course',
};
