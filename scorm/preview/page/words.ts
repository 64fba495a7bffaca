import type { Standard } from '../../package/edition';
import type { LearnerId } from '../record';

export const learnerNames: Record<LearnerId, string> = { asha: 'Asha Patel', tom: 'Tom Green' };

export const standardNames: Record<Standard, string> = { scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004' };

export const modeNames = { normal: 'Normal', browse: 'Browse', review: 'Review' } as const;
