/** Offers a file for saving. Some of Office's webviews save none, and none of them says so. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.download = name;
  link.href = URL.createObjectURL(content);
  document.body.append(link);
  link.click();
  link.remove();
  // At once would be too soon for browsers that begin to save after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
