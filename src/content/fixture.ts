import { appendToLedger, writeLedger } from './ledger';
import { compileDrafts } from './compile';
import { Problems } from './content-error';
import { memorySource } from './source';

/** A small course without mistakes, for tests: one lesson with a figure, a scenario and a quiz. */
export const courseFiles: Readonly<Record<string, string>> = {
  'package.json': '{ "version": "1.2.3" }',
  'lessons/course.yaml': `id: course
title: A course
short-title: Course
version: 1.2.3
units:
  - id: body
    title: The body
    lessons:
      - { id: a1, number: 7 }
policy:
  question-tries: 3
`,
  'lessons/glossary.yaml': `atrium: { term: atrium, definition: An upper chamber of the heart. }
`,
  'lessons/body/a1-heart/lesson.md': `---
id: a1
title: The heart
minutes: 10
outcomes: [name a chamber]
sources:
  - { name: A book, year: 2022 }
reviewed: 2026-11-01
review-due: 2027-05-01
---

::step[The chambers]{#chambers}

The upper chamber is an :term[atrium].

It fills at 14:10, says **Ama**. See [the end](#a1/ending).

::figure{file=heart mode=explore}

\`\`\`question
id: upper
kind: single-choice
prompt: Which chamber is the upper one?
options:
  - { id: a, text: The atrium, correct: true, why: It is above. }
  - { id: b, text: The ventricle, why: It is below. }
explain: The atrium is above the ventricle.
\`\`\`

::step[The end]{#ending}

::scenario{#call}
`,
  'lessons/body/a1-heart/figure-heart.yaml': `title: The heart
alt: A heart with one chamber.
caption: The heart.
regions:
  - { id: atrium, label: Atrium, does: fills, at: [10, 20] }
`,
  'lessons/body/a1-heart/figure-heart.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
  <!-- one chamber -->
  <defs><clipPath id="cut"><path d="M0 0H5"/></clipPath></defs>
  <g id="atrium" clip-path="url(#cut)"><path class="lo" d="M0 0H10"/></g>
</svg>
`,
  'lessons/body/a1-heart/scenario-call.yaml': `id: call
title: A call
minutes: 3
setting: Ward
people: Mr Reid
standard: Be accountable
start: first
scenes:
${['first', 'second', 'third']
  .map(
    (id, index, all) => `  ${id}:
    title: ${id}
    story: [{ who: '', text: Something happens. }]
    question: What do you do?
    choices:
      - { id: a, text: The best, grade: best, then: [{ who: you, text: Yes. }], why: It is best., to: ${all[index + 1] ?? 'thanked'} }
      - { id: b, text: The worst, grade: poor, then: [{ who: you, text: No. }], why: It harms., to: ${index === 0 ? 'harmed' : 'saved'} }
`,
  )
  .join('')}  thanked: { ending: best, title: Thanked, story: [{ who: '', text: Thanks. }], debrief: Well done. }
  saved: { ending: safe, title: Saved, story: [{ who: '', text: Saved. }], debrief: Just in time. }
  harmed: { ending: harmful, title: Harmed, story: [{ who: '', text: Harm. }], debrief: Speak up. }
`,
  'quizzes/body/a1.yaml': `lesson: a1
practice:
${items('practice', 8)}held-back:
${items('held', 5)}`,
  'quizzes/assessment.yaml': `title: Final assessment
minutes: 5
items: 5
`,
};

/** The example course with some files replaced (or, with null, left out), and with the slots it needs unless `slots` is false. */
export function courseWith(
  changes: Record<string, string | null>,
  { slots = true } = {},
): ReturnType<typeof memorySource> {
  const files = Object.fromEntries(
    Object.entries({ ...courseFiles, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null),
  );
  const path = 'lessons/body/a1-heart/slots.yaml';
  if (slots && !(path in files)) {
    const draft = compileDrafts(memorySource(files), new Problems()).placed[0];
    const needs = { steps: draft?.lesson.steps.map(({ id }) => id) ?? [], items: draft?.claims ?? [] };
    files[path] = writeLedger(appendToLedger({ steps: [], items: [] }, needs));
  }
  return memorySource(files);
}

/** A file of the example course with one text replaced. Throws when it does not hold that text. */
export function edited(path: string, from: string, to: string): Record<string, string> {
  const text = courseFiles[path];
  if (!text?.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { [path]: text.replace(from, to) };
}

/** Single-choice items whose right answers stand at alternating places. */
function items(name: string, count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `  - id: ${name}-${index + 1}
    kind: single-choice
    step: chambers
    prompt: Which is right?
    options:
      - { id: a, text: This, ${index % 2 === 0 ? 'correct: true, ' : ''}why: Because. }
      - { id: b, text: That, ${index % 2 === 1 ? 'correct: true, ' : ''}why: Because. }
    explain: So it is.
    situation: This is case ${index + 1} of ${name}.
`,
  ).join('');
}
