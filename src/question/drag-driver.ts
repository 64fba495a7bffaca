/** How a test answers a question by dragging, where its kind can be dragged. */
import { userEvent } from 'vitest/browser';
import type { CategoriseItem, LabelPictureItem, MatchItem, OrderItem } from '../course/item';
import { find } from './question-driver';

/** Gives the right answer by dragging alone, where the kind can be dragged, and hands it in. */
export async function answerByDragging(item: MatchItem | LabelPictureItem | CategoriseItem | OrderItem): Promise<void> {
  if (item.kind === 'match') {
    for (const { id, answer } of item.prompts) {
      await userEvent.dragAndDrop(find(`.chip[id$="-choice-${answer}"]`), find(`[data-place="${id}"]`));
    }
  } else if (item.kind === 'label-picture') {
    // Onto the number, or onto its place in the list.
    for (const [i, { id, answer }] of item.places.entries()) {
      const where = i % 2 === 0 ? '.spot' : '.place';
      await userEvent.dragAndDrop(find(`.chip[id$="-choice-${answer}"]`), find(`${where}[data-place="${id}"]`));
    }
  } else if (item.kind === 'categorise') {
    for (const { id, group } of item.entries) {
      await userEvent.dragAndDrop(find(`[id$="-pick-${id}"] .entry__grip`), find(`[data-place="${group}"]`));
    }
  } else {
    for (const [place, { id }] of item.entries.entries()) {
      const there = find(`.entry:nth-child(${place + 1})`);
      if (there.matches(`[data-place="${id}"]`)) continue;
      await userEvent.dragAndDrop(find(`[data-place="${id}"] .entry__grip`), there);
    }
  }
  await userEvent.click(find('button[type="submit"]'));
}
