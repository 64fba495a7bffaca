const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Escapes text for XML content and attributes. */
export function xml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
