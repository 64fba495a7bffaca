import { describe, expect, it } from 'vitest';
import { begun, passed } from '../tests/tracker/fixtures';
import { memoryStorage } from '../tests/tracker/hosts';
import { strictLms12, strictLms2004 } from '../tests/tracker/strict-lms';
import { connect, type ConnectSettings, type Edition } from './connect';

const settings = (edition: Edition, parent: ConnectSettings['window']['parent'] = null): ConnectSettings => ({
  edition,
  course: 'assistant-practitioner',
  finalStatus: 'completed',
  reportObjectives: true,
  commitAddress: '',
  window: { parent, localStorage: memoryStorage(), performance: { now: () => 0 } },
});

describe('connecting', () => {
  const both = { API: strictLms12().launch(), API_1484_11: strictLms2004().launch() };

  it.each(['scorm12', 'scorm2004'] as const)(
    'a %s package takes its own API where both are offered',
    async (edition) => {
      const lms12 = strictLms12();
      const lms2004 = strictLms2004();
      const parent = { API: lms12.launch(), API_1484_11: lms2004.launch() };
      const { tracker } = await connect(settings(edition, parent));
      expect(tracker?.open().keptBy).toBe('lms');
      expect([lms12.log.length > 0, lms2004.log.length > 0]).toEqual([edition === 'scorm12', edition === 'scorm2004']);
    },
  );

  it.each(['scorm12', 'scorm2004'] as const)(
    'a %s package without an API says so and keeps nothing',
    async (edition) => {
      expect(await connect(settings(edition))).toEqual({ tracker: null, reason: 'no-api' });
    },
  );

  it.each(['web', 'file'] as const)(
    'the %s edition keeps its record on the device, whatever is around it',
    async (edition) => {
      const { tracker } = await connect(settings(edition, both));
      expect(tracker?.open().keptBy).toBe('device');
    },
  );

  it('goes by settings that come later, as a trust’s may', async () => {
    const lms = strictLms12();
    const given = settings('scorm12', { API: lms.launch() });
    const { tracker } = await connect(given);
    tracker?.open();
    Object.assign(given, { finalStatus: 'passed', reportObjectives: false });
    tracker?.save('p1', begun);
    tracker?.save('p2', passed);
    expect(lms.stored.get('cmi.core.lesson_status')).toBe('passed');
    expect(lms.stored.has('cmi.objectives.0.id')).toBe(false);
  });
});
