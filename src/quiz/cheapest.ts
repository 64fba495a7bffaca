/**
 * The cheapest choice of items where several rules meet, as a flow of least cost: an item goes from its unit through its lesson to
 * its kind. Each one more takes the cheapest way that is open, if need be by exchanging what was taken before (successive shortest
 * paths), so what comes out is the best there is, not only a good one. 40 of 1,000 items take about 100,000 steps.
 */

/** A unit, a lesson or a kind. */
export interface Node {
  /** Of a unit: never more. Of a kind: more cost `over` each. Of a lesson: no matter. */
  most: number;
  count: number;
  /** Cost of the cheapest way here, and its last step: where from, and through which cell if any. */
  distance: number;
  before: Node | null;
  cell: Cell | null;
  /** Of a lesson. Each of its items costs `uneven` more than the one before, so that lessons are taken from evenly. */
  unit: Node | null;
}

/** The items of one kind in one lesson, by ascending cost: the first `taken` of them are taken. */
export interface Cell {
  lesson: Node;
  kind: Node;
  costs: number[];
  taken: number;
}

export interface Network {
  units: Node[];
  lessons: Node[];
  kinds: Node[];
  cells: Cell[];
  uneven: number;
  over: number;
}

export const node = (most: number, unit: Node | null = null): Node => ({
  most,
  count: 0,
  distance: Infinity,
  before: null,
  cell: null,
  unit,
});

/** Takes `amount` items, or as many as units and cells hold, at the least cost in total: `taken` of each cell says which. */
export function takeCheapest(network: Network, amount: number): void {
  for (let left = amount; left > 0; left -= 1) {
    findWays(network);
    const end = cheapestEnd(network);
    if (!end) return;
    end.count += 1;
    for (let at: Node | null = end; at; at = at.before) goLastStep(at);
  }
}

/** Finds the cheapest open way to every node (Bellman and Ford: a step back over what was taken has a negative cost). */
function findWays({ units, lessons, kinds, cells, uneven }: Network): void {
  for (const nodes of [units, lessons, kinds]) {
    for (const one of nodes) {
      one.distance = Infinity;
      one.before = null;
      one.cell = null;
    }
  }
  for (const unit of units) if (unit.count < unit.most) unit.distance = 0;
  for (let isFound = true; isFound;) {
    isFound = false;
    for (const lesson of lessons) {
      const { unit, count } = lesson;
      if (!unit) continue;
      if (reach(lesson, unit, uneven * count, null)) isFound = true;
      if (count > 0 && reach(unit, lesson, -uneven * (count - 1), null)) isFound = true;
    }
    for (const cell of cells) {
      const next = cell.costs[cell.taken];
      if (next !== undefined && reach(cell.kind, cell.lesson, next, cell)) isFound = true;
      const last = cell.costs[cell.taken - 1];
      if (last !== undefined && reach(cell.lesson, cell.kind, -last, cell)) isFound = true;
    }
  }
}

function reach(to: Node, before: Node, cost: number, cell: Cell | null): boolean {
  const distance = before.distance + cost;
  if (distance >= to.distance) return false;
  to.distance = distance;
  to.before = before;
  to.cell = cell;
  return true;
}

/** The kind at which the cheapest way ends; null when no way is open. */
function cheapestEnd({ kinds, over }: Network): Node | null {
  let best: Node | null = null;
  let least = Infinity;
  for (const kind of kinds) {
    const cost = kind.distance + (kind.count < kind.most ? 0 : over);
    if (cost < least) [best, least] = [kind, cost];
  }
  return best;
}

/** Goes the step of a way that ends at a node: into a unit, down to a lesson or up from one, into a cell or out of it. */
function goLastStep(at: Node): void {
  const { before, cell } = at;
  if (cell) cell.taken += at === cell.kind ? 1 : -1;
  else if (before?.unit) before.count -= 1;
  else at.count += 1;
}
