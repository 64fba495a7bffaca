/** Small pieces of the preview LMS's pages. */

/** The page's element of that id. Throws an Error when the page has none. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}`);
  return found;
}

/** An element with text in it. */
export function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** A table with a caption, or the sentence `empty` where there are no rows. It scrolls by itself on narrow screens. */
export function table(caption: string, heads: string[], rows: (string | Node)[][], empty: string): HTMLElement {
  if (rows.length === 0) return element('p', empty, 'small');
  const made = document.createElement('table');
  made.append(element('caption', caption));
  const head = made.createTHead().insertRow();
  for (const text of heads) {
    const cell = element('th', text);
    cell.setAttribute('scope', 'col');
    head.append(cell);
  }
  const body = made.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const content of row) line.insertCell().append(content);
  }
  const scroll = element('div', '', 'scroll');
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', caption);
  scroll.append(made);
  return scroll;
}
