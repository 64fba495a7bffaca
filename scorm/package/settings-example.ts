import type { Settings } from '../../src/settings/fields';

/** A settings file that says everything: lies in every package and stands in docs/settings.md. Plum is LOOK.md's worked accent. */
export const settingsExample: Settings & { $schema: string } = {
  $schema: './settings-schema.json',
  organisation: 'Example Hospitals',
  logo: 'logo.svg',
  accent: {
    light: { accent: '#7a2a5f', strong: '#561b42', soft: '#f6e8f1', 'on-accent': '#ffffff' },
    dark: { accent: '#e5a3cd', strong: '#f0c3df', soft: '#3a2032', 'on-accent': '#2a0f20' },
  },
  contact: { title: 'Learning team', address: 'mailto:learning@example.org' },
  policies: [
    { title: 'Medicines', address: 'https://intranet.example.org/policies/medicines' },
    { title: 'Delegation', address: 'https://intranet.example.org/policies/delegation' },
    { title: 'Safeguarding', address: 'https://intranet.example.org/policies/safeguarding' },
    { title: 'Speaking up', address: 'tel:+44 1632 960001' },
    { title: 'Incident reporting', address: 'https://intranet.example.org/policies/incidents' },
  ],
  'pass-mark': 80,
  tries: 0,
  'test-out': { offered: true, items: 5, 'pass-mark': 80, tries: 2 },
  hidden: [],
  'final-status': 'completed',
  objectives: true,
  interactions: 'checks',
  'commit-address': '',
  'sign-off': [
    { lesson: 'r2', version: 1, name: 'Name of a clinician', role: 'Their profession and post', date: '2026-12-01' },
  ],
  feedback: ['The course helps me in my work.', 'I could find what I needed.', 'I would recommend this course.'],
};
