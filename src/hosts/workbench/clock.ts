import type { Serial } from "../../core/cells/cell.ts";

/** Date and time by the clock of this computer. */
export function nowSerial(): Serial {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000 - Date.UTC(1899, 11, 30)) / 86_400_000;
}

export const todaySerial = (): Serial => Math.floor(nowSerial());
