/** Takes the whole course as a learner does who gets everything right, each step and each answer saved before the next. */
import { value } from '../../scorm/preview/record';
import { type Calls, callsAtLoad, callsSoFar, callsWhile, total } from '../e2e/calls';
import { checksOf, lessons } from '../e2e/content';
import type { Course } from '../e2e/models/course';
import type { Lms } from '../e2e/models/lms';

export interface Taken {
  atLoad: Calls;
  /** One for each check and each answer in the assessment. */
  answers: Calls[];
  whole: Calls;
  /** As the LMS has it at the end. */
  status: string;
  score: string;
  /** Characters of suspend data once everything for completion is answered. */
  suspendData: number;
  /** Practised afterwards: how many questions, and the characters of suspend data then. */
  practised: { questions: number; suspendData: number };
}

export async function takeCourse(lms: Lms): Promise<Taken> {
  const course = await lms.launch();
  const atLoad = await callsAtLoad(lms, course);
  const answers = [...(await study(lms, course)), ...(await passAssessment(lms, course))];
  const whole = await callsSoFar(lms);
  const { facts } = await lms.record();
  const suspendData = await suspendDataOf(lms);
  const questions = await practise(course);
  await course.saveAndExit();
  await course.root.getByRole('heading', { name: 'Your work is saved' }).waitFor();
  return {
    atLoad,
    answers,
    whole,
    status: facts.status ?? '',
    score: facts.score ?? '',
    suspendData,
    practised: { questions, suspendData: await suspendDataOf(lms) },
  };
}

const suspendDataOf = async (lms: Lms): Promise<number> => value((await lms.record()).kept.cmi, 'suspend_data').length;

/** Every step of every lesson, and every check. */
async function study(lms: Lms, course: Course): Promise<Calls[]> {
  const answers: Calls[] = [];
  for (const lesson of lessons) {
    const page = await course.openLesson(lesson);
    for (const [at, step] of lesson.steps.entries()) {
      await page.isAtStep(step);
      for (const item of checksOf(step)) {
        const question = page.question(item);
        await question.answerRight();
        answers.push(await callsWhile(lms, course, () => question.check()));
      }
      if (at < lesson.steps.length - 1) await callsWhile(lms, course, () => page.next());
    }
    await course.goToMenu();
  }
  return answers;
}

async function passAssessment(lms: Lms, course: Course): Promise<Calls[]> {
  const answers: Calls[] = [];
  const quiz = await course.openAssessment();
  await quiz.start();
  const of = await quiz.length();
  for (let number = 1; number <= of; number += 1) {
    const asked = await quiz.asked();
    await asked.question.answerRight();
    answers.push(await callsWhile(lms, course, () => quiz.handIn(asked, number, of)));
  }
  return answers;
}

/** Every practice quiz. Gives the number of questions. */
async function practise(course: Course): Promise<number> {
  let questions = 0;
  for (const lesson of lessons) {
    await course.root
      .locator('body')
      .evaluate((_body, hash) => location.assign(hash), `#/lesson/${lesson.id}/practice`);
    const quiz = course.practice(lesson);
    await quiz.start();
    for (let number = 1; number <= lesson.practice.length; number += 1) {
      await quiz.isAtQuestion(number);
      const { question } = await quiz.asked();
      await question.answerRight();
      await question.check();
      await question.press(number === lesson.practice.length ? 'See your results' : 'Next question');
    }
    await course.root.getByRole('heading', { name: 'Practice finished' }).waitFor();
    questions += lesson.practice.length;
  }
  return questions;
}

/** The most and the mean that one answer takes. */
export function perAnswer(answers: Calls[], count: (calls: Calls) => number = total): { most: number; mean: number } {
  const counts = answers.map(count);
  return { most: Math.max(...counts), mean: counts.reduce((sum, one) => sum + one, 0) / counts.length };
}
