import { describe, expect, it } from 'vitest';
import { compileContent } from './compile';
import { courseFiles, courseWith, edited } from './fixture';

const lessonFile = 'lessons/body/a1-heart/lesson.md';
const quizFile = 'quizzes/body/a1.yaml';
const messages = (changes: Record<string, string | null>): string[] =>
  compileContent(courseWith(changes)).errors.map(({ message }) => message);

describe('a course without mistakes', () => {
  const content = compileContent(courseWith({}));

  it('compiles without errors and warnings', () => {
    expect(content.errors).toEqual([]);
    expect(content.warnings).toEqual([]);
  });

  it('says what the menu needs', () => {
    expect(content.course).toMatchObject({
      id: 'course',
      shortTitle: 'Course',
      version: '1.2.3',
      units: [{ id: 'body', title: 'The body', lessons: ['a1'] }],
      lessons: [
        {
          id: 'a1',
          number: 7,
          unit: 'body',
          minutes: 10,
          steps: 2,
        },
      ],
      assessment: { title: 'Final assessment', items: 5, units: { body: 5 }, passMark: 80 },
    });
  });

  it('takes a setting from course.yaml and the others from the defaults', () => {
    expect(content.course.policy).toEqual({
      completes: ['lessons-seen', 'checks-answered', 'assessment-passed'],
      sendFailed: 'never',
      reportScore: 'best',
      questionTries: 3,
      finalStatus: 'completed',
      reportObjectives: true,
      reportAnswers: 'checks',
      commitAddress: '',
      testOut: { items: 5, passMark: 80, tries: 2 },
    });
  });

  it('gives a lesson its steps, items, scenario and slots', () => {
    const lesson = content.lessons.a1;
    expect(lesson?.steps[0]?.blocks.map(({ type }) => type)).toEqual(['html', 'figure', 'question']);
    expect(lesson?.steps[1]).toEqual({
      id: 'ending',
      title: 'The end',
      blocks: [{ type: 'scenario', scenario: 'call' }],
    });
    expect(lesson?.practice).toHaveLength(8);
    expect(lesson?.scenarios[0]?.scenes.thanked).toMatchObject({ type: 'ending', grade: 'best' });
    expect(lesson?.terms).toEqual({ atrium: { term: 'atrium', definition: 'An upper chamber of the heart.' } });
    expect(lesson?.ledger.items.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['upper', 'call', 'practice-1', 'held-5']),
    );
  });

  it('keeps held-back items out of the lesson and in its bank', () => {
    expect(content.banks.a1?.items.map(({ id }) => id)).toEqual(['held-1', 'held-2', 'held-3', 'held-4', 'held-5']);
    expect(JSON.stringify(content.lessons.a1?.practice)).not.toContain('held-1');
  });

  it('completes a question with its step, the tries of the course and the defaults', () => {
    const block = content.lessons.a1?.steps[0]?.blocks[2];
    expect(block).toMatchObject({
      item: {
        id: 'upper',
        step: 'chambers',
        tries: 3,
        mustPass: false,
        fixed: false,
        options: [{ correct: true }, { correct: false }],
      },
    });
  });
});

describe('mistakes', () => {
  it('are all shown at once, with file and line', () => {
    const found = messages({
      ...edited(lessonFile, 'minutes: 10', 'minutes: ten'),
      ...edited('lessons/body/a1-heart/figure-heart.yaml', 'alt: A heart with one chamber.\n', ''),
      ...edited(quizFile, 'prompt: Which is right?', 'promt: Which is right?'),
    });
    expect(found).toContain('lessons/body/a1-heart/figure-heart.yaml:1 alt: missing; text is required');
    expect(found).toContain(`${lessonFile}:4 minutes: must be a number, not “ten”`);
    expect(found.filter((message) => message.startsWith(`${quizFile}:`))).toEqual([
      expect.stringContaining(':3 practice.practice-1.prompt: missing; text is required'),
      expect.stringContaining(':6 practice.practice-1.promt: unknown field; allowed here: id, prompt,'),
    ]);
  });

  it('inside a question fence name the line of lesson.md', () => {
    const line = (courseFiles[lessonFile] ?? '').split('\n').findIndex((text) => text.includes('The ventricle')) + 1;
    const [found] = messages(edited(lessonFile, ', why: It is below.', ''));
    expect(found).toBe(`${lessonFile}:${line} options.b.why: missing; text is required`);
  });

  it.each([
    [
      'a quiz with too few items',
      edited(quizFile, /held-back:[\s\S]*/.exec(courseFiles[quizFile] ?? '')?.[0] ?? '', 'held-back: []\n'),
      'held-back: has 0',
    ],
    [
      'an item of an unknown step',
      edited(quizFile, 'step: chambers', 'step: attic'),
      'the lesson has no step “attic”; its steps are chambers, ending',
    ],
    ['a quiz item without a step', edited(quizFile, '    step: chambers\n', ''), 'practice.practice-1.step: missing'],
    [
      'an id that stands twice',
      edited(quizFile, 'id: practice-2', 'id: upper'),
      `id “upper” is taken by ${lessonFile}`,
    ],
    [
      'an unknown kind',
      edited(quizFile, 'kind: single-choice', 'kind: hotspot'),
      'practice.practice-1.kind: missing or not one of the forms allowed here',
    ],
    [
      'two right answers',
      edited(quizFile, 'text: That, ', 'text: That, correct: true, '),
      '2 options have “correct: true”; a single-choice question has exactly one',
    ],
    [
      'must-pass outside the held-back items',
      edited(quizFile, 'step: chambers', 'step: chambers\n    must-pass: true'),
      'only held-back items can',
    ],
    [
      'Markdown in a plain text',
      edited(quizFile, 'prompt: Which is right?', 'prompt: Which is **right**?'),
      'must be plain text',
    ],
    [
      'a test-out that asks for more than a lesson holds back',
      edited('lessons/course.yaml', 'question-tries: 3', 'test-out: { items: 6 }'),
      'quizzes/body/a1.yaml:1 held-back: holds 5 items, but a test-out asks 6',
    ],
    [
      'a course that nothing completes',
      edited('lessons/course.yaml', 'question-tries: 3', 'completes: []'),
      'the number of entries must be at least 1',
    ],
    [
      'a policy on failing that there is not',
      edited('lessons/course.yaml', 'question-tries: 3', 'send-failed: always'),
      '“always” is not allowed; allowed: never, no-tries-left, each-try',
    ],
    [
      'a pass mark at its old place',
      edited('lessons/course.yaml', 'question-tries: 3', 'pass-mark: 80'),
      'unknown field; allowed here: completes',
    ],
    [
      'another version than package.json',
      edited('lessons/course.yaml', 'version: 1.2.3', 'version: 1.2.4'),
      'package.json says 1.2.3',
    ],
    [
      'a lesson without a folder',
      edited(
        'lessons/course.yaml',
        '- { id: a1, number: 7 }',
        '- { id: a1, number: 7 }\n      - { id: a2, number: 8 }',
      ),
      'lesson “a2” has no folder',
    ],
    [
      'a number that is taken',
      edited(
        'lessons/course.yaml',
        '- { id: a1, number: 7 }',
        '- { id: a1, number: 7 }\n      - { id: a2, number: 7 }',
      ),
      'number 7 belongs to lesson a1',
    ],
    [
      'a folder without a lesson',
      { 'lessons/body/a9-lost/lesson.md': '' },
      'lessons/body/a9-lost:1 this folder belongs to no lesson',
    ],
    ['a quiz file without a lesson', { 'quizzes/body/a9.yaml': '' }, 'quizzes/body/a9.yaml:1 belongs to no lesson'],
    ['a lesson without a quiz', { [quizFile]: null }, 'lesson a1 needs its quiz file'],
    [
      'a figure that no step shows',
      edited(lessonFile, '::figure{file=heart mode=explore}', ''),
      'no step shows this figure',
    ],
    [
      'a figure that is not there',
      edited(lessonFile, 'file=heart', 'file=lung'),
      'no figure-lung.svg and figure-lung.yaml; this lesson has heart',
    ],
    ['a drawing without a record', { 'lessons/body/a1-heart/figure-heart.yaml': null }, 'figure-heart.yaml:1 missing'],
    [
      'a scenario that no step shows',
      edited(lessonFile, '::scenario{#call}', 'The end.'),
      'scenario-call.yaml:1 no step shows it',
    ],
    [
      'a link to an unknown step',
      edited(lessonFile, '#a1/ending', '#a1/start'),
      'links to step “start”; the steps of a1 are chambers, ending',
    ],
    ['an unknown file', { 'lessons/body/a1-heart/notes.txt': '' }, 'notes.txt:1 not a file of a lesson'],
    [
      'an id that is not the folder’s',
      edited(lessonFile, 'id: a1', 'id: a2'),
      'is “a2”, but the folder begins with a1-',
    ],
    [
      'broken YAML',
      edited('lessons/glossary.yaml', 'atrium: {', 'atrium: { {'),
      'lessons/glossary.yaml:2 not valid YAML',
    ],
  ])('%s', (_what, changes, message) => {
    expect(messages(changes).join('\n')).toContain(message);
  });

  it('a pattern of right answers: more than 60% at one place', () => {
    const quiz = (courseFiles[quizFile] ?? '')
      .replaceAll('a, text: This, why', 'a, text: This, correct: true, why')
      .replaceAll('That, correct: true,', 'That,');
    expect(messages({ [quizFile]: quiz })).toEqual([
      expect.stringContaining('13 of 13 single-choice answers stand at place 1'),
    ]);
  });

  it('a glossary term that no lesson marks is only a warning', () => {
    const { errors, warnings } = compileContent(
      courseWith(edited('lessons/glossary.yaml', 'atrium:', 'vein: { term: vein, definition: A vessel. }\natrium:')),
    );
    expect(errors).toEqual([]);
    expect(warnings.map(({ message }) => message)).toEqual(['lessons/glossary.yaml:1 vein: no lesson marks this term']);
  });
});
