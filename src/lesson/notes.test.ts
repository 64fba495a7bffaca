import { describe, expect, test } from 'vitest';
import { deviceNotes } from './notes';

/** As much of browser storage as notes use. */
function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe('notes', () => {
  test('are there again at the next visit', () => {
    const storage = memory();
    const notes = deviceNotes(() => storage, 'course', 'ap-7');
    expect(notes.works).toBe(true);
    expect(notes.read('think')).toBe('');
    expect(notes.write('think', 'I would ask first.')).toBe(true);
    expect(deviceNotes(() => storage, 'course', 'ap-7').read('think')).toBe('I would ask first.');
  });

  test('of one learner, course or reflection are not those of another', () => {
    const storage = memory();
    deviceNotes(() => storage, 'course', 'ap-7').write('think', 'Mine.');
    expect(deviceNotes(() => storage, 'course', 'ap-8').read('think')).toBe('');
    expect(deviceNotes(() => storage, 'other', 'ap-7').read('think')).toBe('');
    expect(deviceNotes(() => storage, 'course', 'ap-7').read('ask')).toBe('');
  });

  test('that are emptied leave nothing behind on a shared computer', () => {
    const storage = memory();
    const notes = deviceNotes(() => storage, 'course', 'ap-7');
    notes.write('think', 'Mine.');
    notes.write('think', '');
    expect(storage.length).toBe(0);
  });

  test.each([
    [
      'there is no storage',
      (): Storage => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    ],
    [
      'storage takes nothing',
      (): Storage => ({
        ...memory(),
        setItem() {
          throw new DOMException('Full', 'QuotaExceededError');
        },
      }),
    ],
  ])('say that they are not kept where %s, and throw nothing', (_, storage) => {
    const notes = deviceNotes(storage, 'course', 'ap-7');
    expect(notes.works).toBe(false);
    expect(notes.write('think', 'Mine.')).toBe(false);
    expect(notes.read('think')).toBe('');
  });
});
