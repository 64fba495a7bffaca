/** The figures that the course keeps to. Tests assert what is the same on every machine; `npm run bench` shows all of them. */
export const budgets = {
  /** Until the first usable control. */
  requests: 8,
  /**
   * Bytes at first load. The first aim was 45 and 140 kB. Svelte (14 kB) and XState (12 kB) leave 19 kB compressed for the session, the
   * menu, saved progress and tracking, which with journal, settings and test-outs take 23. This holds the line that was reached with
   * thirty lessons: 49.6 and 140. Each lesson adds its line in the menu and the names of its chunks, some 60 bytes (180 uncompressed).
   */
  scripts: { gzip: 50_000, raw: 140_500 },
  all: { gzip: 70_000, raw: 240_000 },
  /** Seconds to the first usable control at 1.6 Mbit/s, 150 ms and a processor slowed 4 times. Times depend on the machine: shown, never asserted. */
  seconds: { gzip: 1.2, raw: 2 },
  /** Bytes of a lesson's chunk, its figures, stories and practice included: what a learner waits for when they open one. One with seven figures comes to 38. */
  lesson: { gzip: 40_000 },
  /** Bytes of a zip without the standard's schema files, for each lesson: 1.2 MB for thirty. */
  zipPerLesson: 40_000,
  /** Bytes of the course in one file. */
  singleFile: 2_500_000,
  /** Calls of the LMS's API until the course is open and its first save is made. */
  callsAtLoad: 12,
  commitsPerAnswer: 1,
  /** Suspend data, for each question answered. */
  charactersPerQuestion: 3,
  /**
   * Suspend data of a learner who has answered everything in the lessons: 1,400 for thirty. The first four took 173 (aim 180) before they
   * grew to 94 questions.
   */
  charactersPerLesson: 1400 / 30,
  /** Suspend data, for each item of an assessment try: it must also say which item was drawn. */
  charactersPerDrawnItem: 5,
  /** To draw 40 of 1,000 items: shown, never asserted. */
  drawMilliseconds: 5,
  otherHosts: 0,
} as const;
