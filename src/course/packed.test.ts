import { gzipSync, strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { unpacked } from './packed';

const pack = (value: unknown): string => Buffer.from(gzipSync(strToU8(JSON.stringify(value)))).toString('base64');

it('reads packed data back, letters of any kind included', async () => {
  const value = { title: 'SpO₂ 94% “at rest” – Zoë', steps: [1, 2, { three: null }] };
  expect(await unpacked(pack(value))).toEqual(value);
});

it('rejects what is damaged', async () => {
  await expect(unpacked(pack({ a: 1 }).slice(0, 20))).rejects.toThrow();
  await expect(unpacked('no base64!')).rejects.toThrow();
});
