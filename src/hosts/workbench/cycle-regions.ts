/** What Tab could reach in a region of the page. */
const reachable =
  'button:not([disabled]), [role="tab"][aria-selected="true"], input:not([hidden]), a[href], [tabindex="0"]';

/**
 * F6 moves the focus to the next region and Shift+F6 to the one before, as in Excel: the spreadsheet
 * keeps Tab for its cells, so that without it the keyboard could not leave it. A region that was
 * left is entered again where it was left. Gives the function that ends it.
 */
export function cycleRegions(regions: () => readonly HTMLElement[]): () => void {
  const left = new WeakMap<HTMLElement, HTMLElement>();
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
    const present = regions().filter((region) => !region.hidden);
    const active = document.activeElement;
    // The spreadsheet is the first region and takes its keys in an element of its own.
    const at = Math.max(
      0,
      present.findIndex((region) => region.contains(active)),
    );
    const from = present[at];
    const to = present[(at + (event.shiftKey ? present.length - 1 : 1)) % present.length];
    if (!from || !to || from === to) return;
    event.preventDefault();
    event.stopPropagation();
    if (active instanceof HTMLElement) left.set(from, active);
    const known = left.get(to);
    const target = known?.isConnected ? known : to.querySelector<HTMLElement>(reachable);
    target?.focus();
  };
  window.addEventListener("keydown", onKey, { capture: true });
  return () => window.removeEventListener("keydown", onKey, { capture: true });
}
