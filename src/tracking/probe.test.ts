import { expect, test, vi } from 'vitest';
import { createProbe } from './probe';

const TOKEN = 'b11d';
const file = (body = `${TOKEN}\n`, status = 200): Response => new Response(body, { status });

/** A probe whose requests are answered with these, in order. */
function probing(...answers: (Response | Error)[]) {
  const ask = vi.fn<typeof fetch>(async () => {
    const answer = answers.shift() ?? expect.fail('one request too many');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { ask, probe: createProbe('connection.txt', TOKEN, ask) };
}

test('finds the server when the file holds the token of this build', async () => {
  const { probe, ask } = probing(file());
  expect(await probe()).toBe('reached');
  expect(ask).toHaveBeenCalledExactlyOnceWith('connection.txt', {
    cache: 'no-store',
    redirect: 'manual',
    signal: expect.any(AbortSignal),
  });
});

test.each([
  ['a login page in its place', file('<!doctype html><title>Log in</title>'), 'logged-out'],
  ['a way to the login page', Response.error(), 'logged-out'],
  ['a refusal', file('', 403), 'logged-out'],
  ['a server in trouble', file('', 502), 'offline'],
  ['no network', new TypeError('Failed to fetch'), 'offline'],
  ['no answer in time', new DOMException('signal timed out', 'TimeoutError'), 'offline'],
] as const)('takes %s for what it is', async (_, answer, reach) => {
  expect(await probing(answer).probe()).toBe(reach);
});

test('draws no conclusion from a server that never gave the file out, and the right one from a server that did', async () => {
  const { probe } = probing(file('', 404), file(), file('', 404));
  expect([await probe(), await probe(), await probe()]).toEqual(['unknown', 'reached', 'logged-out']);
});
