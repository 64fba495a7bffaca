/** `show` numbers and list, `explore` each region tells of itself, `stages` a process with next and back. */
export type FigureMode = 'show' | 'explore' | 'stages';

/** A drawing in the page, with the same facts as a list. */
export interface Figure {
  /** Also the prefix of every id inside `svg`. */
  id: string;
  title: string;
  /** Short alternative text, about 125 characters. */
  alt: string;
  caption: string;
  /** The `<svg>` element as text: no script, no `style=`, no foreign reference (checked at build). */
  svg: string;
  /** Says which side of the person is which, where that matters. */
  sides: boolean;
  /** `swatch` is a class of the drawing: what it fills means `label`. */
  legend: { swatch: string; label: string }[];
  regions: Region[];
  /** A process that the figure shows, one stage at a time; a part of the drawing with the class `only` shows in its stages (`in-2`). */
  stages?: Stage[];
}

/** A figure of what a unit teaches, from whose parts its lessons open. Its id is the unit's. */
export interface Explorer extends Figure {
  regions: (Region & { lesson: string })[];
}

export interface Stage {
  title: string;
  /** What happens, in a sentence or two. */
  text: string;
  /** Ids of the regions where it happens. */
  regions: string[];
}

export interface Region {
  id: string;
  label: string;
  /** One line: what it does. */
  does: string;
  /** Where it helps: what an assistant practitioner watches for here. */
  concern?: string;
  /** Centre of the number, in percent of width and height. */
  at: [x: number, y: number];
  /** Where a leader line from the number ends, inside the part; absent when the number stands on the part itself. */
  to?: [x: number, y: number];
}
