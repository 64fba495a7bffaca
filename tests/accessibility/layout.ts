/** Measures the page as it stands in the browser. Each gives what is wrong, one line each. */
import type { Page } from '@playwright/test';

/** How far the page is wider than its window (WCAG 1.4.10), in pixels, and what sticks out. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `the page is ${scrollWidth - clientWidth}px too wide`,
      ...wide.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 120)),
    ];
  });
}

/** Boxes that scroll by themselves, other than a table sideways: the page flows in a frame of any height. */
export function innerScrolling(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const { overflowY, display } = getComputedStyle(element);
        const isBox = display !== 'inline' && /auto|scroll/.test(overflowY) && element.tagName !== 'TEXTAREA';
        return isBox && element.scrollHeight > element.clientHeight + 1;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
}

/** Text that its own box cuts off, or that a control is too small for. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The area of the design system's button reaches this far beyond its edges.
    const SLACK = 4;
    const hides = ({ overflowX, overflowY }: CSSStyleDeclaration): boolean =>
      [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
    return [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const isForEars = element.closest('.nhsuk-u-visually-hidden, .nhsuk-skip-link') !== null;
        const isControl = element.matches('a, button, summary, label, .pill span');
        if (isForEars || element.clientWidth === 0 || !element.innerText) return false;
        if (!isControl && !hides(getComputedStyle(element))) return false;
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        return scrollWidth > clientWidth + SLACK || scrollHeight > clientHeight + SLACK;
      })
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
}

/**
 * What can be pressed and is smaller than 44px, outside running text (WCAG 2.5.8 and more). A number on a figure has at least 24px: the
 * same stands in the list beside it, in a row of 44.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 44;
    const LEAST_NUMBER = 24;
    const isInText = (element: HTMLElement): boolean =>
      getComputedStyle(element).display.startsWith('inline') &&
      getComputedStyle(element).display !== 'inline-flex' &&
      (element.parentElement?.innerText.trim().length ?? 0) > element.innerText.trim().length + 2 &&
      element.closest('p, li, td, th, dd') !== null &&
      element.closest('.strip, .keylist, .list') === null;
    /** A link may stretch over the row that it stands in. */
    const area = (element: HTMLElement): DOMRect => {
      const { content, position } = getComputedStyle(element, '::after');
      const isStretched = content !== 'none' && position === 'absolute';
      return (isStretched ? (element.offsetParent ?? element) : element).getBoundingClientRect();
    };
    const all = document.body.querySelectorAll<HTMLElement>('a[href], button, summary, select, textarea, input');
    return [...all]
      .filter((element) => element.checkVisibility() && !element.matches('.nhsuk-skip-link') && !isInText(element))
      .map((element) => ({ element, box: area(element) }))
      .filter(({ element, box }) => {
        const least = element.matches('.fig .spot') ? LEAST_NUMBER : LEAST;
        return Math.round(box.width) < least || Math.round(box.height) < least;
      })
      .map(
        ({ element, box }) =>
          `${Math.round(box.width)} × ${Math.round(box.height)}: ${element.outerHTML.slice(0, 120)}`,
      );
  });
}

/** Sets the text spacing of WCAG 1.4.12. Through an adopted sheet, which the page's policy lets pass. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-bottom: 2em !important }`,
    );
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Why the focused element cannot be seen (WCAG 2.4.11), or null. */
export function obscuredFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const box = focused.getBoundingClientRect();
    const name = focused.outerHTML.slice(0, 120);
    const isOut = box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth;
    if (isOut) return `outside the window: ${name}`;
    const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const top = document.elementFromPoint(x, y);
    const isSeen = top !== null && (focused.contains(top) || top.contains(focused));
    // A row's control lies over its label, and a link under the area that stretches over its row.
    const isSameRow = top?.closest('.opt, .pill, li') === focused.closest('.opt, .pill, li');
    return isSeen || isSameRow ? null : `under ${top?.outerHTML.slice(0, 80)}: ${name}`;
  });
}
