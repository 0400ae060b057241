/** Top-level functions that the menu and the triggers call by name; the build writes them. */
export const handlers = {
  open: "pipewrightOpen",
  refresh: "pipewrightRefresh",
  reconcile: "pipewrightReconcile",
  putBack: "pipewrightPutBack",
  flag: "pipewrightFlag",
  hourly: "pipewrightHourly",
  checkHourly: "pipewrightCheck",
} as const;
