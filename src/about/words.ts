/** Words of About. */
export const words = {
  title: 'About this course',
  maker: 'Made by the contributors to Assistant Practitioner Foundations. It is not a product of NHS England.',
  version: (version: string) => `Version ${version}.`,
  knowledge:
    'This course teaches knowledge. It cannot show that you are competent in practice: your workplace assesses that.',
  policy: 'Your employer’s policies, your job description and your care plans always come first.',
  kept: 'What is kept about you',
  keptLms: 'Your LMS keeps your progress, answers and score. What you write in a reflection stays in this browser.',
  keptDevice: 'Your progress and what you write in a reflection stay in this browser, on this device.',
  support: 'See what is saved, in words',
  givenBy: 'Who gives you this course',
  given: (name: string) => `${name} gives you this course.`,
  contact: 'Ask here when you need help with it:',
  policies: 'Local policies that the lessons speak of:',
  review: 'Sources are checked every 6 or 12 months. Each lesson says on its last step which they are and when.',
  overdue: (title: string, due: string) => `${title}: its review was due on ${due}.`,
  signOff: 'Clinical sign-off',
  signOffText:
    'Each version of a lesson needs a clinician to confirm it. Some points come from settled professional knowledge or from the law, and need it most. The last step of each lesson lists them.',
  points: (count: number) => `${count} ${count === 1 ? 'point' : 'points'} to confirm`,
  licence: 'The code is under the MIT licence, the course content under CC BY 4.0.',
};
