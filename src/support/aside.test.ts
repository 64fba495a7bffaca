import { expect, test } from 'vitest';
import { keepAside, readAside } from './aside';

function storageWith(values: Record<string, string> = {}): Storage {
  const kept = new Map(Object.entries(values));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
}

test('texts that could not be read are kept letter by letter, the latest last, each once', () => {
  const storage = storageWith();
  const texts = ['1~damaged', '\u0000\n"’', '1~damaged'];
  for (const text of texts) keepAside(text, 'course', storage);
  expect(readAside('course', storage)).toEqual(['\u0000\n"’', '1~damaged']);
  expect(readAside('other', storage)).toEqual([]);
});

test('the last eight are kept: a computer may be shared, but is no archive', () => {
  const storage = storageWith();
  for (let number = 1; number <= 10; number += 1) keepAside(`text ${number}`, 'course', storage);
  expect(readAside('course', storage)).toEqual([3, 4, 5, 6, 7, 8, 9, 10].map((number) => `text ${number}`));
});

test('something else in their place counts as a text', () => {
  expect(readAside('course', storageWith({ 'course:unreadable': 'not JSON' }))).toEqual(['not JSON']);
  expect(readAside('course', storageWith({ 'course:unreadable': '{}' }))).toEqual(['{}']);
});
