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
