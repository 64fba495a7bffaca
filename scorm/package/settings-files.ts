/** The files by which whoever opens a package makes it their own. docs/settings.md explains them. */
import { type Files, textBytes } from './files';
import { emptyLogos } from './logos';
import { settingsExample } from './settings-example';
import { settingsSchema } from './settings-schema';

export const settingsName = 'settings.json';
export const settingsExampleName = 'settings-example.json';
const settingsSchemaName = 'settings-schema.json';

/** What a package is given of its own. */
export interface PackageSettings {
  /** What settings.json says. */
  said: Readonly<Record<string, unknown>>;
  logo: { name: 'logo.svg' | 'logo.png'; bytes: Uint8Array } | null;
}

export const noSettings: PackageSettings = { said: {}, logo: null };

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What lies beside the page: the settings, their schema, an example, and both logos. */
export function settingsFiles({ said, logo }: PackageSettings): Files {
  return new Map([
    [settingsName, textBytes(asJson(said))],
    [settingsSchemaName, textBytes(asJson(settingsSchema))],
    [settingsExampleName, textBytes(asJson(settingsExample))],
    ...emptyLogos,
    ...(logo ? [[logo.name, logo.bytes] as const] : []),
  ]);
}
