import { fields, type Field, type Fields, type Settings } from '../../src/settings/fields';

/** The JSON Schema of a settings file, by which editors complete and check it. Made from what the course itself reads by. */

/** What each setting is for, as an editor tells it. */
const meanings: Record<keyof Settings, string> = {
  organisation: 'Who gives this course. Stands in the bar of every page when there is no logo, and under About.',
  logo: 'Shown in the bar of every page: logo.svg or logo.png, which you replace in the package, or a data: address.',
  accent: 'Four colours for the light theme and four for the dark one. Refused where something could not be read.',
  contact: 'Whom learners ask for help, and tell of a mistake. Stands under About and on the last step of each lesson.',
  policies: 'Links to your policies. Shown where a lesson says that local policy decides, and under About.',
  'pass-mark': 'Pass mark of the final assessment in percent. Questions that must be right stay so.',
  tries: 'How many tries at the final assessment; 0 means no limit.',
  'test-out': 'Whether and how learners can show that they know a lesson already.',
  hidden: 'Ids of lessons that are not shown and not asked about.',
  'final-status': 'What SCORM 1.2 is told when the course is completed.',
  objectives: 'Whether each lesson is reported as an objective.',
  interactions: 'Which answers are reported: none, of tests, of checks in lessons too, or of practice as well.',
  'commit-address': 'Where the web edition and the single file send their record: an address on their own server.',
  'sign-off':
    'Who has signed off which version of a lesson for your organisation. Shown on its last step and under About.',
  feedback: 'Up to three statements that learners may agree or disagree with at the end.',
};

type Schema = Record<string, unknown>;

export const settingsSchema: Schema = {
  title: 'Settings of an Assistant Practitioner Foundations package',
  ...groupSchema(fields, (name) => ({ description: meanings[name as keyof Settings] })),
};

function groupSchema(group: Fields, more: (name: string) => Schema = () => ({})): Schema {
  const properties = Object.entries(group).map(([name, field]) => [name, { ...more(name), ...schemaOf(field) }]);
  return {
    type: 'object',
    properties: { ...(group === fields ? { $schema: { type: 'string' } } : {}), ...Object.fromEntries(properties) },
    additionalProperties: false,
  };
}

function schemaOf(field: Field): Schema {
  switch (field.is) {
    case 'text':
      return { type: 'string', minLength: 1, maxLength: field.most };
    case 'number':
      return { type: 'integer', minimum: field.from, maximum: field.to };
    case 'flag':
      return { type: 'boolean' };
    case 'word':
      return { enum: field.of };
    case 'colour':
      return { type: 'string', pattern: '^#[0-9A-Fa-f]{6}$' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'link':
      return { type: 'string', pattern: '^(https|mailto|tel):' };
    case 'picture':
      return { type: 'string', pattern: '^(logo\\.(svg|png)$|data:image/(svg\\+xml|png)[;,])' };
    case 'endpoint':
      return { type: 'string' };
    case 'list':
      return { type: 'array', maxItems: field.most, items: schemaOf(field.of) };
    case 'group':
      return { ...groupSchema(field.of), required: Object.keys(field.of) };
    case 'choices':
      return groupSchema(field.of);
  }
}
