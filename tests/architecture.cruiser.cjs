/** The rules of the house (src/README.md), as dependency-cruiser reads them. */
const notTests = '(\\.test\\.ts$|^tests/)';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-main-imports-scorm',
      comment: 'src and scorm meet in main.ts and nowhere else',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { path: '^scorm/' },
    },
    {
      name: 'scorm-knows-only-the-port',
      comment: 'trackers import the port, course shapes and types, nothing else of src',
      severity: 'error',
      from: { path: '^scorm/[^/]+\\.ts$', pathNot: notTests },
      to: { path: '^src/', pathNot: '^src/(tracking/tracker|course/[a-z-]+)\\.ts$' },
    },
    {
      name: 'logic-knows-no-view',
      comment: '.ts and .machine.ts import no .svelte, no ui/ and not svelte',
      severity: 'error',
      from: {
        path: '^src/.*\\.ts$',
        pathNot:
          '^src/(main|question/kinds/views|question/gallery|ui/.*)\\.ts$|\\.(test|fixture)\\.ts$|^src/content/vite-plugin\\.ts$',
      },
      to: { path: '\\.svelte$|^src/ui/|node_modules/svelte/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'xstate-in-machines-only',
      severity: 'error',
      from: {
        path: '^(src|scorm)/',
        pathNot:
          '\\.machine\\.ts$|^src/question/example-states\\.ts$|^src/ui/actor\\.svelte\\.ts$|^src/main\\.ts$|\\.(test|fixture)\\.ts$',
      },
      to: { path: 'node_modules/xstate/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'build-time-stays-at-build-time',
      comment: 'content/, schema.ts and Node built-ins reach the run-time only as types',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/content/|schemas?\\.ts$|\\.test\\.ts$|^src/question/gallery` },
      to: { path: '^src/content/|/schema\\.ts$|schemas\\.ts$|^node:', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-node-in-the-run-time',
      severity: 'error',
      from: { path: '^src/|^scorm/[^/]+\\.ts$', pathNot: '^src/content/|\\.test\\.ts$|^src/question/examples\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'quiz-and-scenario-stand-alone',
      comment: 'quiz and scenario import neither one another nor lesson',
      severity: 'error',
      from: { path: '^src/(quiz|scenario)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(quiz|scenario|lesson|session)/', pathNot: ['^src/$1/'] },
    },
    {
      name: 'news2-imports-course-and-question',
      severity: 'error',
      from: { path: '^src/news2/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(news2|course|question)/' },
    },
    {
      name: 'lesson-imports-question-and-scenario',
      severity: 'error',
      from: { path: '^src/lesson/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(quiz|session)/' },
    },
    {
      name: 'a-kind-imports-no-other-kind',
      severity: 'error',
      from: { path: '^src/question/kinds/([^/]+)/' },
      to: { path: '^src/question/kinds/[^/]+/', pathNot: '^src/question/kinds/$1/' },
    },
    {
      name: 'scorm-again-behind-the-stand-alone-tracker',
      severity: 'error',
      from: { pathNot: '^scorm/standalone\\.ts$|^scorm/preview/|^tests/' },
      to: { path: 'node_modules/scorm-again/' },
    },
    {
      name: 'content-is-not-code',
      severity: 'error',
      from: { path: '^(lessons|quizzes)/' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['svelte', 'import', 'browser', 'default'] },
  },
};
