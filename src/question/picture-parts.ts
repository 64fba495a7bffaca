import { placeAt } from './drag';

/**
 * A Svelte attachment for what holds a drawing: makes the parts of the drawing places too, to tap and to drop on. Only a layer
 * over the numbers, which are buttons: a finger finds a chamber of the heart sooner than the number beside it.
 * @param partsOf the drawing's parts by region (`ui/parts.ts`)
 */
export function partsAsPlaces(
  partsOf: (drawing: Element | null) => { region: string; part: SVGGElement }[],
  places: readonly { id: string; region: string }[],
  onpress: (place: string) => void,
) {
  return (node: HTMLElement): (() => void) => {
    const drawing = node.querySelector<HTMLElement>('.fig__drawing');
    // A part that is no place still hides what lies behind it.
    const parts = partsOf(drawing).map(({ region, part }) => ({
      part,
      place: places.find((each) => each.region === region)?.id ?? '',
    }));
    for (const { part, place } of parts) part.dataset['place'] = place;
    const press = (event: MouseEvent): void => {
      const place = placeAt(event);
      if (place) onpress(place);
    };
    drawing?.addEventListener('click', press);
    return () => {
      for (const { part } of parts) delete part.dataset['place'];
      drawing?.removeEventListener('click', press);
    };
  };
}
