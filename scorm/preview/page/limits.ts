import type { Standard } from '../../package/edition';

/** What standards allow at most, and scorm-again does not mind. In characters, by element without indexes. */
const most: Record<Standard, [RegExp, number][]> = {
  scorm12: [
    [/^cmi\.suspend_data$/, 4_096],
    [/^cmi\.core\.lesson_location$/, 255],
    [/\.(id|student_response|pattern)$/, 255],
  ],
  scorm2004: [
    [/^cmi\.suspend_data$/, 64_000],
    [/^cmi\.location$/, 1_000],
    [/\.(id|description)$/, 4_000],
    [/\.(learner_response|pattern)$/, 4_000],
  ],
};

export const isTooLong = (standard: Standard, element: string, value: string): boolean =>
  most[standard].some(([of, characters]) => of.test(element) && value.length > characters);
