import type { Field } from './fields';

/** How a value is told in a message, cut where it is long. */
function told(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group';
  const text = typeof value === 'string' ? `“${value}”` : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Words of what is wrong with a settings file. */
export const words = {
  notJson: (reason: string) => `settings.json is not valid JSON, so none of it is used. ${reason}`,
  notAGroup: 'settings.json must begin with { and end with }, so none of it is used.',
  unknown: (path: string) => `“${path}” is not a setting; settings-schema.json lists them all.`,
  missing: (path: string, field: Field) => `“${path}” is missing; it must be ${allowed(field)}.`,
  wrong: (path: string, value: unknown, field: Field) => `“${path}” is ${told(value)}; it must be ${allowed(field)}.`,
  contrast: (theme: string, front: string, back: string, ratio: string) =>
    `“accent.${theme}” is not used: ${front} on ${back} has a contrast of ${ratio} to 1, and 4.5 to 1 is needed. The course keeps its own colours.`,
  unknownLesson: (id: string, ids: string[]) =>
    `“hidden” names the lesson “${id}”, which this package does not have; its lessons are ${ids.join(', ')}.`,
  unknownSignedOff: (id: string, ids: string[]) =>
    `“sign-off” names the lesson “${id}”, which this package does not have; its lessons are ${ids.join(', ')}.`,
  otherVersion: (id: string, signed: number, version: number) =>
    `“sign-off” is not used for lesson “${id}”: it is of version ${signed}, and this package has version ${version}.`,
  allHidden: '“hidden” names every lesson; none is hidden, because a course needs one.',
  testOutItems: (items: number, most: number) =>
    `“test-out.items” is ${items}; each lesson must hold back that many questions, and one holds back ${most}.`,
  feedbackOff: '“feedback” is not shown, because “interactions” is “off” and answers could not be sent.',
};

function allowed(field: Field): string {
  switch (field.is) {
    case 'text':
      return `a line of text of 1 to ${field.most} characters`;
    case 'number':
      return `a whole number from ${field.from} to ${field.to}`;
    case 'flag':
      return 'true or false';
    case 'word':
      return field.of.map((word) => `“${word}”`).join(' or ');
    case 'colour':
      return 'a colour such as “#0b5a72”';
    case 'date':
      return 'a date such as “2026-12-01”';
    case 'link':
      return 'an address that begins with https:, mailto: or tel:';
    case 'picture':
      return '“logo.svg”, “logo.png”, or a picture of these kinds as a data: address';
    case 'endpoint':
      return 'an address on the course’s own server, such as “/commit”; any other has to be named when the package is made';
    case 'list':
      return `a list of at most ${field.most}`;
    case 'group':
    case 'choices':
      return `a group { } of ${Object.keys(field.of).join(', ')}`;
  }
}
