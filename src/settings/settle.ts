import type { Course, Policy } from '../course/course';
import type { SignOffs } from '../course/sign-off';
import { partOf } from '../course/part';
import { accentProblems } from './accent';
import type { Accent, Configured } from './configured';
import type { Settings } from './fields';
import { readSettings } from './read';
import { words } from './words';

/** What a settings file is read against. */
export interface Surroundings {
  course: Course;
  /** How many items each lesson holds back, by its id. */
  heldBack: Readonly<Record<string, number>>;
  /** The version of each lesson, by its id. */
  versions: Readonly<Record<string, number>>;
  /** Whether the page may send its record to this address. */
  allows: (address: string) => boolean;
}

export interface Settled extends Configured {
  accent: Accent | null;
}

/**
 * Merges a settings file over the course, once: whatever decides later reads the course and nothing else. What is wrong is left as
 * the course has it, and told. No setting makes a must-pass item less than that.
 */
export function settle(text: string, { course, heldBack, versions, allows }: Surroundings): Settled {
  const { settings, problems } = readSettings(text, allows);
  const { accent = null } = settings;
  const unreadable = accent ? accentProblems(accent) : [];
  problems.push(...unreadable);
  const shown = withoutHidden(course, settings.hidden ?? [], heldBack, problems);
  const { policy, assessment } = shown;
  const reportAnswers = settings.interactions ?? policy.reportAnswers;
  const feedback = settings.feedback ?? [];
  const isUnsent = feedback.length > 0 && reportAnswers === 'off';
  if (isUnsent) problems.push(words.feedbackOff);
  return {
    course: {
      ...shown,
      assessment: {
        ...assessment,
        passMark: settings['pass-mark'] ?? assessment.passMark,
        tries: settings.tries ?? assessment.tries,
      },
      policy: {
        ...policy,
        finalStatus: settings['final-status'] ?? policy.finalStatus,
        reportObjectives: settings.objectives ?? policy.reportObjectives,
        reportAnswers,
        commitAddress: settings['commit-address'] ?? policy.commitAddress,
        testOut: testOutOf(policy, settings, Math.min(...Object.values(heldBack)), problems),
      },
    },
    accent: unreadable.length > 0 ? null : accent,
    organisation: {
      name: settings.organisation ?? '',
      logo: settings.logo ?? '',
      contact: settings.contact ?? null,
      policies: settings.policies ?? [],
      signOffs: signOffsOf(settings['sign-off'] ?? [], versions, problems),
      feedback: isUnsent ? [] : feedback,
    },
    problems,
  };
}

function testOutOf(
  { testOut }: Policy,
  { 'test-out': said = {} }: Settings,
  most: number,
  problems: string[],
): Policy['testOut'] {
  const { offered = testOut.items > 0, items = testOut.items } = said;
  if (items > most) problems.push(words.testOutItems(items, most));
  return {
    items: offered ? (items > most ? testOut.items : items) : 0,
    passMark: said['pass-mark'] ?? testOut.passMark,
    tries: said.tries ?? testOut.tries,
  };
}

/** Those of the versions in this package: a lesson that has changed since has to be signed off again. */
function signOffsOf(
  said: NonNullable<Settings['sign-off']>,
  versions: Surroundings['versions'],
  problems: string[],
): SignOffs {
  const holding: SignOffs = {};
  for (const { lesson, version: signed, ...signOff } of said) {
    const version = Object.hasOwn(versions, lesson) ? versions[lesson] : undefined;
    if (version === undefined) problems.push(words.unknownSignedOff(lesson, Object.keys(versions)));
    else if (signed !== version) problems.push(words.otherVersion(lesson, signed, version));
    else holding[lesson] = [...(holding[lesson] ?? []), signOff];
  }
  return holding;
}

function withoutHidden(
  course: Course,
  named: readonly string[],
  heldBack: Surroundings['heldBack'],
  problems: string[],
): Course {
  const ids = course.lessons.map(({ id }) => id);
  for (const id of named) if (!ids.includes(id)) problems.push(words.unknownLesson(id, ids));
  const hidden = course.lessons.filter(({ id }) => named.includes(id));
  if (hidden.length === 0) return course;
  if (hidden.length === ids.length) {
    problems.push(words.allHidden);
    return course;
  }
  const kept = new Set(ids.filter((id) => !named.includes(id)));
  return { ...partOf(course, kept, heldBack), hidden };
}
