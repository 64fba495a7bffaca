import type { Course } from '../course/course';
import type { SignOffs } from '../course/sign-off';
import type { Settings } from './fields';

/** What a trust's settings make of the course, and what they add to its pages. */
export interface Configured {
  /** With the trust's policy, pass mark and lessons. */
  course: Course;
  organisation: Organisation;
  /** What is wrong with the settings, one sentence each; the course goes on without it. */
  problems: string[];
}

/** Who the course is given by. Texts are empty where nothing is said. */
export interface Organisation {
  name: string;
  /** Address of a picture for `<img>`. */
  logo: string;
  contact: Link | null;
  /** Where local policy is found. */
  policies: Link[];
  /** Who has signed off lessons for this organisation, as they stand in this package. */
  signOffs: SignOffs;
  /** Statements to agree or disagree with at the end, three at most. */
  feedback: string[];
}

/** `address` begins with https:, mailto: or tel:. */
export interface Link {
  title: string;
  address: string;
}

/** Colours by the names of LOOK.md, for both themes. */
export type Accent = NonNullable<Settings['accent']>;
