/** One figure, and what it may be at most. */
export interface Row {
  what: string;
  figure: number;
  target?: number;
  unit: string;
}

/** Prints a plain table; a figure over its target is marked in words. */
export function printTable(title: string, rows: Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(`\n${title}`);
  for (const { what, figure, target, unit } of rows) {
    const measured = `${plain(figure)} ${unit}`.trimEnd();
    const verdict = target !== undefined && figure > target ? '   OVER' : '';
    const allowed = target === undefined ? '' : `at most ${plain(target)} ${unit}`.trimEnd();
    console.log(`  ${what.padEnd(width)}  ${measured.padStart(16)}   ${allowed}${verdict}`.trimEnd());
  }
}

const plain = (figure: number): string => (Number.isInteger(figure) ? String(figure) : figure.toFixed(2));
