import { tick } from 'svelte';

let isFirstPage = true;

/**
 * Tells everyone that the page has changed: the title for tabs and screen readers, and the focus on its `h1`
 * (WCAG 2.4.2 and 2.4.3). The first page of a visit takes no focus, so that a screen reader begins at the top.
 * Call it in a page's script; `key` changes when what the page shows is another page.
 */
export function announcePage(title: () => string, key: () => string): void {
  $effect(() => {
    document.title = title();
  });
  // What the key is made of changes with every answer; only another key is another page.
  const page = $derived(key());
  let shown: string | null = null;
  $effect(() => {
    if (page === shown) return;
    shown = page;
    if (isFirstPage) {
      isFirstPage = false;
      return;
    }
    void tick().then(() => {
      window.scrollTo(0, 0);
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    });
  });
}
