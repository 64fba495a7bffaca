/** An element of an XML document that xmllint has already found well-formed. */
export interface XmlElement {
  /** As written, prefix included. */
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>]+)([^>]*?)(\/?)>|([^<]+)/g;

/** The document's root element. Reads what manifests use: elements, attributes, text, comments; no document types. */
export function parseXml(text: string): XmlElement {
  const document: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  for (const [, data, closing, name, attributes = '', empty, characters] of text.matchAll(token)) {
    const parent = open.at(-1) ?? document;
    if (characters !== undefined) parent.text += unescape(characters);
    else if (data !== undefined) parent.text += data;
    else if (closing) open.pop();
    else if (name) {
      const element = { name, attributes: readAttributes(attributes), children: [], text: '' };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const root = document.children[0];
  if (!root) throw new Error('The XML document has no element');
  return root;
}

/** Every element below, and `element` itself, whose name without prefix is `name`. */
export function elements(element: XmlElement, name: string): XmlElement[] {
  const below = element.children.flatMap((child) => elements(child, name));
  return localName(element) === name ? [element, ...below] : below;
}

/** The direct children of that name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => localName(child) === name);
}

function localName(element: XmlElement): string {
  return element.name.replace(/^.*:/, '');
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(pairs.map(([, name = '', double, single]) => [name, unescape(double ?? single ?? '')]));
}

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return entities[name] ?? whole;
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
  });
}
