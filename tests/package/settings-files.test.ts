import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsExample } from '../../scorm/package/settings-example';
import { settingsSchema } from '../../scorm/package/settings-schema';
import { versionsOf } from '../../src/content/sign-off';
import { fields } from '../../src/settings/fields';
import { settle } from '../../src/settings/settle';
import { whole } from '../whole-course';

const { course, banks } = whole;
const heldBack = Object.fromEntries(Object.values(banks).map(({ lesson, items }) => [lesson, items.length]));
const surroundings = { course, heldBack, versions: versionsOf(whole), allows: () => true };
const page = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8');

describe('the example in every package', () => {
  it('is right, and says everything that can be said', () => {
    const { problems } = settle(JSON.stringify(settingsExample), surroundings);
    expect(problems).toEqual([]);
    const { $schema, ...said } = settingsExample;
    expect($schema).toBe('./settings-schema.json');
    expect(Object.keys(said)).toEqual(Object.keys(fields));
  });

  it('names what the course does where nothing is said', () => {
    const plain = settle('{}', surroundings);
    const example = settle(JSON.stringify(settingsExample), surroundings);
    expect(example.course).toEqual(plain.course);
  });

  it('stands in docs/settings.md', () => {
    const [, json = ''] = /```json\n(\{[\s\S]*?\n\})\n```/.exec(page) ?? [];
    expect(JSON.parse(json)).toEqual(settingsExample);
  });
});

describe('the schema in every package', () => {
  const { properties } = settingsSchema as { properties: Record<string, { description?: string }> };

  it('knows each setting and what it is for, and refuses others', () => {
    expect(Object.keys(properties)).toEqual(['$schema', ...Object.keys(fields)]);
    for (const name of Object.keys(fields)) expect(properties[name]?.description, name).toMatch(/\.$/);
    expect(settingsSchema).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it('says what a value may be', () => {
    expect(properties['pass-mark']).toMatchObject({ type: 'integer', minimum: 1, maximum: 100 });
    expect(properties['final-status']).toMatchObject({ enum: ['completed', 'passed'] });
    expect(properties.contact).toMatchObject({ required: ['title', 'address'], additionalProperties: false });
    expect(properties['test-out']).not.toHaveProperty('required');
  });
});

it('docs/settings.md explains every setting', () => {
  for (const name of Object.keys(fields)) expect(page, name).toContain(`| \`${name}\``);
});
