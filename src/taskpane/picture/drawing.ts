/** A drawing as SVG that stands for itself, in CSS pixels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly background: string;
}

const namespace = "http://www.w3.org/2000/svg";
const margin = 12;
/** What a class says of a shape, which no class can in a picture. */
const painted = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap"] as const;

/**
 * What an element shows, word for word and shape for shape, under some lines of title: on white in the
 * given theme, or as a contrast theme has it. Parts with `data-screen-only` are left out. A foreignObject
 * would do the same in one line, but some webviews refuse to make a picture of one.
 */
export function drawingOf(
  element: HTMLElement,
  title: readonly string[],
  theme: Readonly<Record<string, string | number>>,
): Drawing {
  const width = Math.ceil(element.getBoundingClientRect().width);
  const stage = document.createElement("div");
  stage.style.cssText = `position:absolute;left:-10000px;top:0;width:${width}px`;
  stage.setAttribute("aria-hidden", "true");
  stage.inert = true;
  const isForced = window.matchMedia("(forced-colors: active)").matches;
  if (!isForced) {
    for (const [name, value] of Object.entries(theme)) stage.style.setProperty(`--${name}`, String(value));
  }
  stage.style.color = isForced ? "CanvasText" : "var(--colorNeutralForeground1)";
  stage.style.backgroundColor = isForced ? "Canvas" : "white";
  for (const [index, line] of title.entries()) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    paragraph.style.cssText = `margin:0 0 4px;${index === 0 ? "font-weight:600" : "font-size:12px"}`;
    stage.append(paragraph);
  }
  const copy = element.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll("[data-screen-only]")) part.remove();
  stage.append(copy);
  // Fonts and base styles come from the pane's provider.
  (element.closest(".fui-FluentProvider") ?? document.body).append(stage);
  try {
    return draw(stage, width);
  } finally {
    stage.remove();
  }
}

function draw(stage: HTMLElement, width: number): Drawing {
  const { left, top, height } = stage.getBoundingClientRect();
  const size = { width: width + 2 * margin, height: Math.ceil(height) + 2 * margin };
  const root = shape("svg", size);
  const ink = document.createElement("canvas").getContext("2d");
  const at = (rect: DOMRect) => ({ x: rect.left - left + margin, y: rect.top - top + margin });
  const walk = (element: Element): void => {
    const style = getComputedStyle(element);
    if (style.visibility === "hidden" || style.display === "none") return;
    const rect = element.getBoundingClientRect();
    if (element instanceof SVGSVGElement) {
      root.append(...drawnShapes(element, at(rect), rect));
      return;
    }
    if (element !== stage) root.append(...box(style, at(rect), rect));
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child);
      else if (child instanceof Text) root.append(...words(child, style));
    }
  };
  const words = (node: Text, style: CSSStyleDeclaration): SVGElement[] => {
    const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    if (ink !== null) ink.font = font;
    const range = document.createRange();
    return [...node.data.matchAll(/\S+/g)].map((found) => {
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const rect = range.getBoundingClientRect();
      const { x, y } = at(rect);
      const ascent = ink?.measureText(found[0]).fontBoundingBoxAscent ?? rect.height * 0.8;
      const word = shape("text", { x, y: y + ascent, fill: style.color });
      word.style.font = font;
      word.textContent = found[0];
      return word;
    });
  };
  walk(stage);
  return {
    svg: new XMLSerializer().serializeToString(root),
    ...size,
    background: getComputedStyle(stage).backgroundColor,
  };
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** The ground and the lines above and below of a box of the page, as far as it has any. */
function box(style: CSSStyleDeclaration, { x, y }: { x: number; y: number }, rect: DOMRect): SVGElement[] {
  const drawn: SVGElement[] = [];
  const { width, height } = rect;
  const isSeen = (color: string) => color !== "transparent" && !/,\s*0\)$/.test(color);
  if (isSeen(style.backgroundColor)) {
    drawn.push(shape("rect", { x, y, width, height, fill: style.backgroundColor }));
  }
  const line = (at: number, thickness: string, color: string) => {
    if (Number.parseFloat(thickness) === 0 || !isSeen(color)) return;
    drawn.push(shape("rect", { x, y: at, width, height: Number.parseFloat(thickness), fill: color }));
  };
  line(y, style.borderTopWidth, style.borderTopColor);
  line(
    y + height - Number.parseFloat(style.borderBottomWidth),
    style.borderBottomWidth,
    style.borderBottomColor,
  );
  return drawn;
}

/** An SVG of the page with its colours written out, at its place; its patterns apart, for all to use. */
function drawnShapes(svg: SVGSVGElement, { x, y }: { x: number; y: number }, rect: DOMRect): Element[] {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll("*")];
  for (const [index, part] of [...copy.querySelectorAll<SVGElement>("*")].entries()) {
    const style = getComputedStyle(originals[index] as Element);
    for (const name of painted) part.style.setProperty(name, style.getPropertyValue(name));
    part.removeAttribute("class");
  }
  copy.removeAttribute("class");
  copy.removeAttribute("style");
  for (const [name, value] of Object.entries({ x, y, width: rect.width, height: rect.height })) {
    copy.setAttribute(name, String(value));
  }
  // Circles at the ends of a scale reach over its edge.
  copy.setAttribute("overflow", "visible");
  const patterns = [...copy.querySelectorAll("defs")];
  for (const one of patterns) one.remove();
  return rect.width > 0 && rect.height > 0 ? [...patterns, copy] : patterns;
}
