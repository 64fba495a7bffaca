import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flawsOf, pick, type Candidate } from '../quiz/pick';
import { chosenContent, nameOf } from './choice';
import type { Content } from './compile';
import { whole } from '../../tests/whole-course';

const { course } = whole;
const ids = course.lessons.map(({ id }) => id);
const [first = '', second = ''] = ids;

const candidates = ({ course: { lessons }, banks }: Content): Candidate[] =>
  lessons.flatMap(({ id, unit }) =>
    (banks[id]?.items ?? []).map((item) => ({ unit, lesson: id, item, met: 0 as const })),
  );

describe('A package of chosen lessons', () => {
  it('is the whole course where nothing is chosen', () => {
    expect(chosenContent(whole, {})).toBe(whole);
  });

  it('has the explorer of its units, with the parts whose lessons it has', () => {
    const explorer = {
      id: 'body',
      title: 'Look inside',
      alt: '',
      caption: '',
      svg: '',
      sides: false,
      legend: [],
      regions: [first, second].map((lesson) => ({
        id: lesson,
        label: '',
        does: '',
        lesson,
        at: [1, 1] as [number, number],
      })),
    };
    const part = chosenContent({ ...whole, explorers: { body: explorer } }, { lessons: [second] });
    expect(part.explorers.body?.regions.map(({ lesson }) => lesson)).toEqual([second]);
  });

  it('has a valid course with a blueprint that can be drawn, whatever is chosen', () => {
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), (lessons) => {
        const part = chosenContent(whole, { lessons });
        expect(part.course.lessons.map(({ id }) => id)).toEqual(ids.filter((id) => lessons.includes(id)));
        expect(Object.keys(part.lessons).sort()).toEqual([...lessons].sort());
        expect(Object.keys(part.banks).sort()).toEqual([...lessons].sort());
        expect(part.course.units.flatMap((unit) => unit.lessons).sort()).toEqual([...lessons].sort());

        const { assessment } = part.course;
        const shares = Object.values(assessment.units);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(assessment.items);
        expect(assessment.items).toBeGreaterThanOrEqual(5);
        expect(assessment.minutes).toBeGreaterThan(0);
        const drawn = pick(candidates(part), assessment);
        expect(drawn).toHaveLength(assessment.items);
        expect(flawsOf(drawn, assessment)).toEqual([0, 0, 0, 0, 0]);
        for (const [unit, share] of Object.entries(assessment.units))
          expect(drawn.filter((item) => item.unit === unit)).toHaveLength(share);
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it('asks for as many must-pass items as the course does, or for all that the lessons hold back', () => {
    for (const id of ids) {
      const { course: part, banks } = chosenContent(whole, { lessons: [id] });
      const held = banks[id]?.items.filter(({ mustPass }) => mustPass).length ?? 0;
      expect(part.assessment.mustPass, id).toBe(Math.min(course.assessment.mustPass, held));
      expect(banks[id]?.items).toEqual(whole.banks[id]?.items);
    }
  });

  it('keeps the rules of the course', () => {
    const { course: part } = chosenContent(whole, { lessons: [first] });
    const { passMark, tries, waiting, feedback } = course.assessment;
    expect(part.assessment).toMatchObject({ passMark, tries, waiting, feedback });
    expect(part.policy).toEqual(course.policy);
    expect(part.version).toBe(course.version);
  });

  it('takes units and lessons together', () => {
    const unit = course.units[0]!;
    const { course: part } = chosenContent(whole, { units: [unit.id], lessons: [ids.at(-1)!] });
    expect(part.lessons.map(({ id }) => id)).toEqual([...unit.lessons, ids.at(-1)]);
  });

  it('links to no lesson that is not in it, and keeps the words of the link', () => {
    const linking = structuredClone(whole);
    const step = linking.lessons[first]!.steps[0]!;
    step.lead = `See <a href="#/lesson/${second}/a-step">the other lesson</a> and <a href="#/lesson/${first}/b">this</a>.`;
    const part = chosenContent(linking, { lessons: [first] });
    expect(part.lessons[first]?.steps[0]?.lead).toBe(
      `See the other lesson and <a href="#/lesson/${first}/b">this</a>.`,
    );
    expect(chosenContent(linking, { lessons: [first, second] }).lessons[first]).toEqual(linking.lessons[first]);
  });
});

describe('The name of a package', () => {
  it('is made of what was chosen, in whatever order that was said', () => {
    expect(nameOf({ lessons: ['c1', 'a10'] })).toBe('a10-c1');
    expect(nameOf({ lessons: ['a10', 'c1', 'a10'] })).toBe('a10-c1');
    expect(nameOf({ units: ['role', 'code'], lessons: ['a10'] })).toBe('code-role-a10');
  });

  it('stays the same when a chosen unit gains lessons, and when the course is put in another order', () => {
    const later = structuredClone(whole);
    later.course.units.reverse();
    later.course.lessons.reverse();
    const idOf = (content: Content): string => chosenContent(content, { units: ['role', 'code'] }).course.id;
    expect(idOf(later)).toBe(idOf(whole));
    expect(idOf(whole)).toBe(`${course.id}-code-role`);
  });

  it('stays short, and different, for many lessons', () => {
    const many = Array.from({ length: 20 }, (_, i) => `a${i}`);
    expect(nameOf({ lessons: many })).toMatch(/^part-[0-9a-f]{10}$/);
    expect(nameOf({ lessons: many })).not.toBe(nameOf({ lessons: many.slice(1) }));
  });

  it('is followed by titles that say what is in it', () => {
    const title = (lessons: string[]): string => chosenContent(whole, { lessons }).course.title;
    expect(title([first])).toBe(`${course.title}: ${course.lessons[0]?.title}`);
    expect(title(ids)).toContain(` and ${ids.length - 2} more`);
    expect(chosenContent(whole, { units: ['code'] }).course.title).toBe(`${course.title}: The Code of Conduct`);
  });
});

describe('A choice is refused', () => {
  it.each([
    [{ units: ['heart'] }, 'The course has no unit heart; its units are role, code, body'],
    [{ lessons: ['a10', 'z9'] }, /no lesson z9; its lessons are .*a10/],
    [{ lessons: [] }, 'at least one lesson'],
  ])('where it names %j', (choice, message) => {
    expect(() => chosenContent(whole, choice)).toThrow(message);
  });
});
