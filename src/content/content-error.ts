/** Where something stands: a file (relative to the project), a line from 1 and, where there is one, a field. */
export interface Place {
  file: string;
  line: number;
  field?: string;
}

/** A mistake in `lessons/` or `quizzes/`. The message says where it is, what is wrong and what is allowed. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly file: string;
  readonly line: number;
  readonly field: string | undefined;
  /** The message without the place. */
  readonly problem: string;

  constructor(place: Place, problem: string) {
    super(`${place.file}:${place.line} ${place.field ? `${place.field}: ` : ''}${problem}`);
    this.file = place.file;
    this.line = place.line;
    this.field = place.field;
    this.problem = problem;
  }
}

/** All mistakes of a build in one message. */
export class ContentErrors extends Error {
  override readonly name = 'ContentErrors';
  readonly errors: ContentError[];

  constructor(errors: ContentError[]) {
    super(
      `${errors.length} content ${errors.length === 1 ? 'error' : 'errors'}:\n${errors.map((each) => each.message).join('\n')}`,
    );
    this.errors = errors;
  }
}

/** Collects mistakes, so that one build shows all of them. */
export class Problems {
  readonly #errors: ContentError[] = [];
  readonly #warnings: ContentError[] = [];

  add(place: Place, problem: string): void {
    this.#errors.push(new ContentError(place, problem));
  }

  warn(place: Place, problem: string): void {
    this.#warnings.push(new ContentError(place, problem));
  }

  /** By file, then line. */
  get errors(): ContentError[] {
    return inOrder(this.#errors);
  }

  get warnings(): ContentError[] {
    return inOrder(this.#warnings);
  }
}

function inOrder(errors: ContentError[]): ContentError[] {
  return [...errors].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
