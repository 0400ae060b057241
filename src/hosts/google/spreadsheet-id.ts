/** The id in the address of a spreadsheet, or the id itself; null where the text is neither. */
export function spreadsheetId(text: string): string | null {
  const inAddress = /^https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(text.trim());
  if (inAddress?.[1]) return inAddress[1];
  return /^[\w-]{20,}$/.test(text.trim()) ? text.trim() : null;
}
