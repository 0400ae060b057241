export type Theme = "light" | "dark";

/** The theme in use and who wants to know of another one. */
export interface ThemeChoice {
  current(): Theme;
  choose(theme: Theme): void;
  onChange(listener: () => void): () => void;
}

/** Begins with what the system asks for and follows it until somebody chooses. */
export function themeChoice(): ThemeChoice {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const listeners = new Set<() => void>();
  let chosen: Theme | null = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  system.addEventListener("change", tell);
  return {
    current: () => chosen ?? (system.matches ? "dark" : "light"),
    choose(theme) {
      chosen = theme;
      tell();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
