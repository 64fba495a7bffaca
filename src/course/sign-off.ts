/** Who has confirmed a lesson as a clinician. */
export interface SignOff {
  name: string;
  role: string;
  /** ISO date. */
  date: string;
}

/** Who has signed off each lesson as it stands, by lesson id. */
export type SignOffs = Record<string, SignOff[]>;

/** How a lesson stands with those who look over it. */
interface Review {
  /** ISO date. */
  reviewDue: string;
  /** Number of points that wait for clinical or legal sign-off; the lesson's last step lists them. */
  awaitingSignOff: number;
  signOffs: SignOff[];
}

/** By lesson id: a module of its own, which About alone needs. */
export type Reviews = Record<string, Review>;
