import type { AnswerRecord } from '../src/tracking/tracker';
import { createInteractions, type Interactions } from './interactions';
import type { Lms } from './lms';
import { createObjectives, type ObjectiveElements, type Objectives } from './objectives';
import type { Write } from './writer';

/** What an LMS is told besides status and progress: each answer, and where each lesson stands. */
export interface Reports {
  interactions: Interactions;
  objectives: Objectives;
}

export type CreateReports = (lms: Lms) => Reports;

/** In the elements of one standard. */
export const reportsWith =
  (interaction: (record: AnswerRecord, at: string) => Write[], objective: ObjectiveElements): CreateReports =>
  (lms) => ({ interactions: createInteractions(lms, interaction), objectives: createObjectives(lms, objective) });
