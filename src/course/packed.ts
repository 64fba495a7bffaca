/**
 * Reads what the single file carries compressed: JSON as gzip in base64. Whole lessons in plain text would make that file half as large
 * again as an e-mail or a stick of a trust may hold. Rejects where the text is damaged.
 */
export async function unpacked<Value>(text: string): Promise<Value> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text()) as Value;
}
