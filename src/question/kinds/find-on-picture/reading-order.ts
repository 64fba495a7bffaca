import type { FindOnPictureItem } from '../../../course/item';

/** Percent of the height within which numbers stand in one row. */
const row = 10;

/**
 * Ids of the places as one reads a page: from the top, each row from the left. So the numbers are easy to find on the drawing,
 * and say nothing of which place is right, whatever order the author wrote them in.
 */
export function readingOrder({ figure, places }: FindOnPictureItem): string[] {
  const points = places.map(({ id, region }) => {
    const [x, y] = figure.regions.find((each) => each.id === region)?.at ?? [0, 0];
    return { id, x, y };
  });
  const ids: string[] = [];
  let left = points.sort((a, b) => a.y - b.y);
  for (let [first] = left; first; [first] = left) {
    const end = first.y + row;
    const here = left.filter(({ y }) => y <= end);
    ids.push(...here.sort((a, b) => a.x - b.x).map(({ id }) => id));
    left = left.filter(({ y }) => y > end);
  }
  return ids;
}
