export interface DragHandlers {
  /** The pointer has moved far enough to mean it. */
  start(): void;
  /** The place under the pointer, or null. */
  over(place: string | null): void;
  /** Where the pointer was let go; null outside every place, or when the drag was broken off. */
  drop(place: string | null): void;
  /** May a drag begin? Asked at each press. */
  enabled(): boolean;
}

/** A shorter movement is a tap. */
const threshold = 8;

/** The value of `data-place` under the pointer, seen through what is no place; null where that is empty. */
export function placeAt(event: MouseEvent): string | null {
  for (const under of document.elementsFromPoint(event.clientX, event.clientY)) {
    const place = under.closest<HTMLElement | SVGElement>('[data-place]');
    if (place) return place.dataset['place'] || null;
  }
  return null;
}

/**
 * A Svelte attachment that lets a node be dragged with any pointer. Only a layer: it does no more than say where the node
 * was dropped, so every drag can also be done by taps or keys. The node needs `touch-action: none`. `mover` is what follows
 * the pointer; `data-dragged` marks it meanwhile (Svelte rewrites classes).
 */
export function draggable(handlers: DragHandlers, mover = (node: HTMLElement): HTMLElement => node) {
  return (node: HTMLElement): (() => void) => {
    let from: { x: number; y: number; moving: boolean } | null = null;

    function down(event: PointerEvent): void {
      if (!event.isPrimary || event.button !== 0 || !handlers.enabled()) return;
      from = { x: event.clientX, y: event.clientY, moving: false };
      node.setPointerCapture(event.pointerId);
    }

    function move(event: PointerEvent): void {
      if (!from) return;
      const x = event.clientX - from.x;
      const y = event.clientY - from.y;
      if (!from.moving) {
        if (Math.hypot(x, y) < threshold) return;
        from.moving = true;
        mover(node).dataset['dragged'] = '';
        handlers.start();
      }
      mover(node).style.translate = `${x}px ${y}px`;
      handlers.over(placeAt(event));
    }

    function end(place: string | null): void {
      const moved = from?.moving;
      from = null;
      if (!moved) return;
      mover(node).style.removeProperty('translate');
      delete mover(node).dataset['dragged'];
      handlers.over(null);
      handlers.drop(place);
      // The click that follows this pointer belongs to the drag.
      const swallow = (event: Event) => event.stopPropagation();
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    }

    const up = (event: PointerEvent) => end(placeAt(event));
    const cancel = () => end(null);
    node.addEventListener('pointerdown', down);
    node.addEventListener('pointermove', move);
    node.addEventListener('pointerup', up);
    node.addEventListener('pointercancel', cancel);
    return () => {
      cancel();
      node.removeEventListener('pointerdown', down);
      node.removeEventListener('pointermove', move);
      node.removeEventListener('pointerup', up);
      node.removeEventListener('pointercancel', cancel);
    };
  };
}
