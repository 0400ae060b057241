import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { type CSSProperties, type ReactNode, useSyncExternalStore } from "react";

export type Theme = "light" | "dark";

const dark = "(prefers-color-scheme: dark)";

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(dark);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Fluent's light or dark theme: the one given, else the one that the system asks for. */
export function Themed(props: { theme?: Theme | undefined; style?: CSSProperties; children: ReactNode }) {
  const system = useSyncExternalStore<Theme>(subscribe, () =>
    window.matchMedia(dark).matches ? "dark" : "light",
  );
  const theme = (props.theme ?? system) === "dark" ? webDarkTheme : webLightTheme;
  return (
    <FluentProvider theme={theme} style={{ ...props.style, colorScheme: props.theme ?? system }}>
      {props.children}
    </FluentProvider>
  );
}
