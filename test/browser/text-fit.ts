/*
 * Run inside a page, so each function stands alone.
 */

/** Texts that are cut, run out of the window, or take more than two lines of a button; `data` may be cut. */
export function misfits(data: readonly string[]): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const text = node.textContent?.trim() ?? "";
    const holder = node.parentElement;
    if (text === "" || holder === null || !holder.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    // Said to screen readers alone: a box of one pixel.
    const isSpokenOnly = (element: Element | null): boolean =>
      element !== null && (element.clientWidth === 1 || isSpokenOnly(element.parentElement));
    if (lines.length === 0 || isSpokenOnly(holder)) continue;
    if (data.some((each) => text.includes(each) || each.includes(text))) continue;
    if (lines.some(({ left, right }) => left < -1 || right > innerWidth + 1)) {
      found.push(`runs out of the window: ${text}`);
    }
    for (let box: Element | null = holder; box !== null; box = box.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(box);
      if (display === "inline") continue;
      const edge = box.getBoundingClientRect();
      const isCut = lines.some(
        (line) =>
          (overflowX !== "visible" && (line.right > edge.right + 1 || line.left < edge.left - 1)) ||
          ((overflowY === "hidden" || overflowY === "clip") &&
            (line.bottom > edge.bottom + 2 || line.top < edge.top - 2)),
      );
      if (isCut) found.push(`cut: ${text}`);
      if (isCut || box.getAttribute("role") === "tabpanel") break;
    }
    const button = holder.closest(".fui-Button, .fui-Tab, .fui-Radio__label");
    const tops = new Set(lines.map(({ top }) => Math.round(top)));
    if (button !== null && button.children.length === 0 && tops.size > 2) {
      found.push(`takes ${tops.size} lines of a button: ${text}`);
    }
  }
  const controls = document.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input");
  const pen = document.createElement("canvas").getContext("2d");
  for (const control of controls) {
    const { font, paddingLeft, paddingRight, width } = getComputedStyle(control);
    const text =
      control instanceof HTMLSelectElement
        ? (control.selectedOptions[0]?.text ?? "")
        : control.value === ""
          ? control.placeholder
          : "";
    if (pen === null || text === "" || data.some((each) => text.includes(each))) continue;
    if (control.type === "checkbox" || control.type === "radio" || control.type === "file") continue;
    pen.font = font;
    const room = Number.parseFloat(width) - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    if (pen.measureText(text).width > room + 1) found.push(`cut in its field: ${text}`);
  }
  return [...new Set(found)];
}

/** All that is to be read or heard, but code and what is marked as English. */
export function textsOf(): string[] {
  const texts: string[] = [];
  const isLeftOut = (element: Element | null) =>
    element === null || element.closest("code, script, style, body [lang=en]") !== null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (!isLeftOut(node.parentElement)) texts.push(node.textContent ?? "");
  }
  for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder]")) {
    if (isLeftOut(element)) continue;
    for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name) ?? "");
  }
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))];
}
