import { expect, it } from 'vitest';
import { isBefore } from './version';

it('puts versions in their order, number by number', () => {
  const inOrder = ['', '0.1.0', '0.2.0', '0.10.0', '1.0.0', '1.0.9', '1.0.10', '1.2.0', '2.0.0', '10.0.0'];
  inOrder.forEach((version, i) => {
    for (const [j, other] of inOrder.entries()) expect(isBefore(version, other), `${version} ${other}`).toBe(i < j);
  });
});
