import type { ItemProgress } from './progress';

/** What the small numbers in saved progress stand for. The order is part of the format: never change it. */

export const confidences: ItemProgress['confidence'][] = [null, 'guessing', 'think-so', 'sure'];

/** The 64 characters of saved progress, six bits each: none that an LMS, a URL, XML or JSON would escape. */
export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
