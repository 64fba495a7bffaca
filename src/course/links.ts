import { lessonLink } from './route';

/** A link to a step of a lesson, as lesson text has it. */
const link = new RegExp(`<a href="${lessonLink('([a-z0-9]+)')}(?:/[a-z0-9-]+)?">(.*?)</a>`, 'g');

/** A lesson or a bank whose text no longer links to lessons that the course does not have: the words of a link stay. */
export function withoutLinks<Content extends object>(content: Content, isKept: (lesson: string) => boolean): Content {
  const plain = (text: string): string =>
    text.replace(link, (whole, lesson: string, words: string) => (isKept(lesson) ? whole : words));
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return plain(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]));
  };
  return walk(content) as Content;
}
