/** Offers a calendar as a file. Some of Office's webviews save none, and none of them says so. */
export function saveCalendar(text: string, name: string): void {
  const link = document.createElement("a");
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  document.body.append(link);
  link.click();
  link.remove();
  // At once would be too soon for browsers that begin to save after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
