import { makeStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { usePageStyles } from "./page-styles.ts";

const useStyles = makeStyles({ heading: { outlineStyle: "none" } });

/** The title of what somebody has just asked for: it takes the focus from the button that is gone. */
export function FocusedHeading({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={`${shared.heading} ${styles.heading}`}>
      {children}
    </h2>
  );
}
