/** A chart as a picture. */
export const picture = {
  copy: "Copy picture",
  copyOf: (chart: string) => `Copy picture: ${chart}`,
  copied: "Picture copied",
  saved: (file: string) => `Saved as ${file}: this window may not copy pictures`,
  failed: "The picture could not be made",
};
