/** Words of the page on which a figure opens the lessons of a unit. */
export const words = {
  lead: 'Choose a part of the picture, or a name in the list, to open its lesson.',
  lessons: 'The lessons of this picture',
  opens: (lesson: string, minutes: number) => `Lesson: ${lesson}, ${minutes} minutes.`,
  waiting: 'The picture is coming …',
  failed: 'The picture could not be loaded. All lessons are on the first page too.',
  retry: 'Try again',
};
