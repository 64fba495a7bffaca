import type { z } from 'zod';

const expected: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

/** A schema's complaint in plain words: what is wrong and what is allowed. */
export function explain(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = expected[issue.expected] ?? issue.expected;
      if (issue.input === undefined) return `missing; ${wanted} is required`;
      const quotes = issue.expected === 'string' && typeof issue.input !== 'object' ? ' (put it in quotes)' : '';
      return `must be ${wanted}, not ${describe(issue.input)}${quotes}`;
    }
    case 'too_small':
      return `${sizeOf(issue)} must be at least ${issue.minimum}`;
    case 'too_big':
      return `${sizeOf(issue)} must be at most ${issue.maximum}`;
    case 'invalid_value':
      return issue.input === undefined
        ? `missing; allowed: ${issue.values.join(', ')}`
        : `${describe(issue.input)} is not allowed; allowed: ${issue.values.join(', ')}`;
    case 'unrecognized_keys':
      return 'unknown field';
    case 'invalid_key':
      return 'this name must be lower-case letters, digits and single hyphens';
    case 'invalid_union': {
      const allowed = Array.isArray(issue.options) ? ` allowed: ${issue.options.join(', ')}` : ' see docs/authoring.md';
      return `missing or not one of the forms allowed here;${allowed}`;
    }
    default:
      return issue.message ?? `not allowed (${issue.code}); see docs/authoring.md`;
  }
}

function sizeOf(issue: { origin?: string; input?: unknown }): string {
  if (Array.isArray(issue.input)) return `has ${issue.input.length}; the number of entries`;
  if (typeof issue.input === 'string')
    return issue.input.trim() === '' ? 'is empty; the length' : `has ${issue.input.length} characters; the length`;
  return `is ${describe(issue.input)}; it`;
}

function describe(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? `“${value}”` : String(value);
}
