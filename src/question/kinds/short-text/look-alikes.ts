/** Clinical words, or beginnings of words, that differ by a letter or two and mean something else. */
const pairs: [string, string][] = [
  ['hyper', 'hypo'],
  ['abduct', 'adduct'],
  ['afferent', 'efferent'],
  ['arterial', 'atrial'],
  ['carotid', 'parotid'],
  ['dysphagia', 'dysphasia'],
  ['glucagon', 'glycogen'],
  ['ileal', 'iliac'],
  ['ileum', 'ilium'],
  ['insulin', 'inulin'],
  ['malleolus', 'malleus'],
  ['mucous', 'mucus'],
  ['palpation', 'palpitation'],
  ['perineal', 'peroneal'],
  ['perineal', 'peritoneal'],
  ['perineum', 'peritoneum'],
  ['pleural', 'plural'],
  ['prostate', 'prostrate'],
  ['ureteral', 'urethral'],
  ['ventral', 'central'],
];

/** The words that a slip could make of this answer, so that a tolerance does not take one for the other. */
export function lookAlikes(answer: string): string[] {
  const text = answer.toLowerCase();
  const both = pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
  return both.map(([from, to]) => text.replace(new RegExp(`\\b${from}`), to)).filter((other) => other !== text);
}
