import { makeStyles, tokens } from "@fluentui/react-components";
import type { PartName } from "../../core/funnel/parts.ts";

const bar = tokens.colorCompoundBrandBackground;

/** Forced colours replace no SVG fill by themselves, so each part names a system colour. */
export const usePartStyles = makeStyles({
  won: {
    fill: bar,
    stroke: bar,
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "CanvasText" },
  },
  on: { stroke: bar, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  here: {
    fill: tokens.colorNeutralBackground1,
    stroke: bar,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  lost: {
    stroke: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  baseline: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  onInk: {
    stroke: bar,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  onGround: {
    fill: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { fill: "Canvas" },
  },
  lostInk: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  lostGround: {
    fill: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { fill: "Canvas" },
  },
});

/** The fills that tell parts apart without colour: solid, upright lines, empty, slanted lines. */
export function Patterns({ id }: { id: string }) {
  const styles = usePartStyles();
  return (
    <svg width="0" height="0" style={{ position: "absolute" }} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={`${id}on`} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className={styles.onGround} />
          <path d="M2.5 0V5" className={styles.onInk} />
        </pattern>
        <pattern
          id={`${id}lost`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className={styles.lostGround} />
          <path d="M3 0V6" className={styles.lostInk} />
        </pattern>
      </defs>
    </svg>
  );
}

/** The `fill` attribute of a part that has a pattern; solid parts are filled by their class. */
export function patternFill(id: string, part: PartName): { fill?: string } {
  return part === "on" || part === "lost" ? { fill: `url(#${id}${part})` } : {};
}
