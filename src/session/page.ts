import type { SessionActor } from './session.machine';

/** What every page of the course is given. A page reads what it shows from the session and sends it what the learner does. */
export interface PageProps {
  actor: SessionActor;
  /** Browser storage. The call throws where it is refused. */
  storage: () => Storage;
}
