import { describe, expect, it } from 'vitest';
import { compileContent } from './compile';
import { courseFiles, courseWith, edited } from './fixture';

const lessonFile = 'lessons/body/a1-heart/lesson.md';
const quizFile = 'quizzes/body/a1.yaml';
const messages = (changes: Record<string, string | null>): string[] =>
  compileContent(courseWith(changes)).errors.map(({ message }) => message);

describe('a question about a figure', () => {
  const question = (figure: string, region: string): string => `
\`\`\`question
id: where
kind: find-on-picture
prompt: Where is the upper chamber?
figure: ${figure}
places:
  - { id: a, region: atrium, text: Above, correct: true, why: It is above. }
  - { id: b, region: ${region}, text: Below, why: It is below. }
explain: So it is.
\`\`\`
`;
  const record = courseFiles['lessons/body/a1-heart/figure-heart.yaml'] ?? '';
  const drawing = courseFiles['lessons/body/a1-heart/figure-heart.svg'] ?? '';
  const twoRegions = (at: string): Record<string, string> => ({
    'lessons/body/a1-heart/figure-heart.yaml': `${record}  - { id: ventricle, label: Ventricle, does: pumps, at: ${at} }\n`,
    'lessons/body/a1-heart/figure-heart.svg': drawing.replace('</svg>', '<g id="ventricle"/></svg>'),
  });
  const inLesson = (text: string): Record<string, string> =>
    edited(lessonFile, '::figure{file=heart mode=explore}', text);

  it('gets the figure itself in place of its slug, and shows it without a step that does', () => {
    const { errors, lessons } = compileContent(
      courseWith({ ...twoRegions('[10, 80]'), ...inLesson(question('heart', 'ventricle')) }),
    );
    expect(errors).toEqual([]);
    expect(lessons.a1?.steps[0]?.blocks[1]).toMatchObject({
      item: { id: 'where', figure: { id: 'heart', regions: [{ id: 'atrium' }, { id: 'ventricle' }] } },
    });
  });

  it.each([
    [
      'no such figure',
      inLesson(`::figure{file=heart}\n${question('lung', 'ventricle')}`),
      /lesson\.md:\d+ figure: no figure-lung\.svg and figure-lung\.yaml; this lesson has heart$/m,
    ],
    [
      'no such region',
      inLesson(question('heart', 'ventricle')),
      /lesson\.md:\d+ places\.b\.region: figure “heart” has no region “ventricle”; its regions are atrium$/m,
    ],
    [
      'places that a finger cannot tell apart',
      { ...twoRegions('[20, 30]'), ...inLesson(question('heart', 'ventricle')) },
      /lesson\.md:\d+ places: “a” and “b” lie too close to be pressed one by one on a phone; move “at” of a region in figure-heart\.yaml/,
    ],
    [
      'no such region, in a quiz',
      edited(
        quizFile,
        'held-back:\n',
        `held-back:\n  - ${question('heart', 'tricuspid').split('\n').slice(2, -2).join('\n    ')}\n    step: chambers\n`,
      ),
      /a1\.yaml:\d+ held-back\.where\.places\.b\.region: figure “heart” has no region “tricuspid”; its regions are atrium$/m,
    ],
  ])('%s', (_what, changes, message) => {
    expect(messages(changes).join('\n')).toMatch(message);
  });

  it('needs its figure’s slug as text', () => {
    expect(messages(inLesson(question('[heart]', 'ventricle'))).join('\n')).toContain(
      'figure: must be text, not a list',
    );
  });
});

describe('the record of a figure', () => {
  const recordFile = 'lessons/body/a1-heart/figure-heart.yaml';
  const record = courseFiles[recordFile] ?? '';
  const drawingFile = 'lessons/body/a1-heart/figure-heart.svg';
  const drawing = courseFiles[drawingFile] ?? '';
  const another = (at: string, more = ''): Record<string, string> => ({
    [recordFile]: `${record}  - { id: ventricle, label: Ventricle, does: pumps, at: ${at} }\n${more}`,
    [drawingFile]: drawing.replace('</svg>', '<g id="ventricle"/></svg>'),
  });
  const stages = (region: string): string =>
    `stages:\n${['Fills', 'Waits', 'Pumps'].map((title) => `  - { title: ${title}, text: It does., regions: [${region}] }\n`).join('')}`;

  it.each([
    [
      'a number that leaves the drawing',
      another('[3, 80]'),
      /figure-heart\.yaml:\d+ regions: the number of “ventricle” leaves the drawing on a phone/,
    ],
    ['numbers that touch', another('[14, 22]'), /regions: the numbers of “atrium” and “ventricle” touch on a phone/],
    [
      'numbers to explore that a finger cannot tell apart',
      another('[16.2, 26.2]'),
      /lesson\.md:\d+ ::figure: the numbers of “atrium” and “ventricle” in figure-heart\.yaml lie too close/,
    ],
    [
      'a stage of no such region',
      another('[50, 50]', stages('lung')),
      /figure-heart\.yaml:\d+ stages\.\d\.regions: no region “lung”; the regions are atrium, ventricle/,
    ],
    [
      'a legend of what is not drawn',
      { [recordFile]: `${record}legend: [{ swatch: bone, label: Bone }]\n` },
      /legend\.1\.swatch: nothing in the drawing has the class “bone”/,
    ],
    [
      'stages that it has not',
      edited(lessonFile, 'mode=explore', 'mode=stages'),
      /mode=stages needs stages in figure-heart\.yaml/,
    ],
    [
      'a mode that is none',
      edited(lessonFile, 'mode=explore', 'mode=film'),
      /mode=film is not allowed; allowed: show, explore, stages/,
    ],
  ])('%s is an error', (_what, changes, message) => {
    expect(messages(changes).join('\n')).toMatch(message);
  });

  it('tells a process in stages', () => {
    const { errors, lessons } = compileContent(
      courseWith({ ...another('[50, 50]', stages('ventricle')), ...edited(lessonFile, 'mode=explore', 'mode=stages') }),
    );
    expect(errors).toEqual([]);
    expect(lessons.a1?.steps[0]?.blocks).toContainEqual(
      expect.objectContaining({
        type: 'figure',
        mode: 'stages',
        figure: expect.objectContaining({ stages: expect.any(Array) as unknown }) as unknown,
      }),
    );
  });
});

describe('the figure from whose parts the lessons of a unit open', () => {
  const files = (lesson: string): Record<string, string> => ({
    'lessons/body/explorer.yaml': `title: Look inside
alt: A person.
caption: From the front.
regions:
  - { id: heart, label: Heart, does: pumps, lesson: ${lesson}, at: [50, 50] }
`,
    'lessons/body/explorer.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><g id="heart"><path class="hi" d="M0 0H10"/></g></svg>',
  });

  it('is the unit’s, and the menu knows its title', () => {
    const { errors, course, explorers } = compileContent(courseWith(files('a1')));
    expect(errors).toEqual([]);
    expect(course.units).toMatchObject([{ id: 'body', explorer: 'Look inside' }]);
    expect(explorers.body?.svg).toContain('id="body-heart"');
  });

  it('opens lessons of its unit only', () => {
    expect(messages(files('r1')).join('\n')).toMatch(
      /explorer\.yaml:1 regions\.heart\.lesson: the unit has no lesson “r1”; its lessons are a1$/m,
    );
  });

  it('needs both its drawing and its record', () => {
    expect(messages({ ...files('a1'), 'lessons/body/explorer.svg': null }).join('\n')).toMatch(
      /explorer\.svg:1 missing: the drawing/,
    );
  });
});
