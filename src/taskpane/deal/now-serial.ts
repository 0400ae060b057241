/** A moment as a spreadsheet writes it, in the user's time zone. */
export function nowSerial(now: Date): number {
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}
