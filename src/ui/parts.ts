import type { Figure } from '../course/figure';

/** The parts of a drawing on the page, by region: the `<g>` of each, where it is drawn. */
export function partsOf(drawing: Element | null, { id, regions }: Figure): { region: string; part: SVGGElement }[] {
  return regions.flatMap((region) => {
    const part = drawing?.querySelector<SVGGElement>(`g[id$="-${id}-${region.id}"]`);
    return part ? [{ region: region.id, part }] : [];
  });
}

/** A Svelte attachment for a drawing: the parts of these regions stand out. */
export function standingOut(figure: Figure, regions: readonly string[]) {
  return (drawing: HTMLElement): (() => void) => {
    const out = partsOf(drawing, figure).filter(({ region }) => regions.includes(region));
    for (const { part } of out) part.classList.add('here');
    return () => {
      for (const { part } of out) part.classList.remove('here');
    };
  };
}

/** A Svelte attachment for a drawing: a press on a part tells its region. Besides the numbers, which are buttons or links. */
export function pressable(figure: Figure, onpress?: (region: string) => void) {
  return (drawing: HTMLElement): (() => void) | undefined => {
    if (!onpress) return undefined;
    const parts = partsOf(drawing, figure);
    const press = ({ target }: MouseEvent): void => {
      const pressed = parts.findLast(({ part }) => target instanceof Node && part.contains(target));
      if (pressed) onpress(pressed.region);
    };
    drawing.addEventListener('click', press);
    drawing.classList.add('fig__drawing--press');
    return () => {
      drawing.removeEventListener('click', press);
      drawing.classList.remove('fig__drawing--press');
    };
  };
}
