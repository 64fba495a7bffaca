/** Bits that a whole number from 0 to `most` takes. */
export const bitsFor = (most: number): number => 32 - Math.clz32(most);
