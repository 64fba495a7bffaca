export interface Picture {
  /** Name of the page and state. */
  state: string;
  /** Width and theme, as shown under the picture. */
  kind: string;
  /** File name beside the sheet. */
  file: string;
}

/** One HTML page that shows all pictures, a row for each state, each linked to its full size. */
export function contactSheet(title: string, pictures: readonly Picture[]): string {
  const states = [...new Set(pictures.map(({ state }) => state))];
  const rows = states.map((state) => {
    const taken = pictures.filter((picture) => picture.state === state);
    return `<h2>${state}</h2><div>${taken.map(figure).join('')}</div>`;
  });
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${title}</title><style>${style}</style>
<h1>${title}</h1>${rows.join('\n')}`;
}

const figure = ({ kind, file }: Picture): string =>
  `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${kind}</figcaption></figure>`;

const style = `
  body { margin: 1rem; background: #888; font: 1rem Arial, sans-serif; }
  div { display: flex; gap: 1rem; overflow-x: auto; align-items: flex-start; }
  figure { flex: none; margin: 0; }
  img { width: 20rem; max-height: 40rem; object-fit: cover; object-position: top; display: block; }
`;
