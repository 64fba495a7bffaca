import { Buffer } from 'node:buffer';
import { type Files, textBytes } from './files';

/**
 * The pictures that every package brings for a trust to replace: a manifest lists each file, so only what is there already can
 * become a logo. Nothing shows them until the settings name one.
 */

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 48" width="160" height="48" role="img" aria-label="Your logo here">
  <rect x="1" y="1" width="158" height="46" fill="#ffffff" stroke="#5b6972" stroke-width="2"/>
  <text x="80" y="29" text-anchor="middle" font-family="Arial, Helvetica, sans-serif" font-size="14" fill="#4c5a62">Your logo here</text>
</svg>
`;

/** An empty frame of 160 × 48 pixels. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAKAAAAAwAQMAAACsZ+MtAAAABlBMVEX///9baXI/H9LRAAAAH0lEQVR42mP4jwUwYBU8wIABmEcFRwVHBQdekOhcDAAkCnE1h0cobgAAAABJRU5ErkJggg==';

export const emptyLogos: Files = new Map([
  ['logo.svg', textBytes(svg)],
  ['logo.png', new Uint8Array(Buffer.from(png, 'base64'))],
]);

const types: Record<string, string> = { 'logo.svg': 'image/svg+xml', 'logo.png': 'image/png' };

/** A logo as an address, for the edition that has no file beside it. */
export function logoAddress(name: string, bytes: Uint8Array): string {
  return `data:${types[name] ?? ''};base64,${Buffer.from(bytes).toString('base64')}`;
}
