/**
 * Whether a page may send its record to an address: on its own server, or at the one place that its security policy names. Nothing
 * can widen that policy once the package is made.
 */
export function isReachable(address: string, page: Document): boolean {
  const policy = page.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
  const named = /connect-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
  try {
    const url = new URL(address, page.baseURI);
    if (!/^https?:$/.test(url.protocol)) return false;
    return url.origin === new URL(page.baseURI).origin || named.includes(policySource(url));
  } catch {
    return false;
  }
}

/** An address as a source of a security policy: without a query, and without what would end the source. */
export const policySource = ({ origin, pathname }: URL): string =>
  `${origin}${pathname}`.replaceAll(';', '%3B').replaceAll(',', '%2C').replaceAll("'", '%27');
