/** This computer under its other name, which browsers take for another origin. */
const others: Record<string, string> = { '127.0.0.1': 'localhost', localhost: '127.0.0.1' };

const otherOrigin = (): string => {
  const { protocol, hostname, port } = location;
  return `${protocol}//${others[hostname] ?? hostname}:${port}`;
};

/** The address of a page of the other origin that shows a page of this one in a frame. */
export const frameFromElsewhere = (path: string): string => `${otherOrigin()}/frame?to=${encodeURIComponent(path)}`;

/** The page that a frame from elsewhere is to show; null for an address that leads anywhere else. */
export function framed(query: URLSearchParams): string | null {
  const path = query.get('to') ?? '';
  return /^\/(play|content\/)/.test(path) ? `${otherOrigin()}${path}` : null;
}
