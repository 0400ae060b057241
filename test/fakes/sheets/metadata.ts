import type { FakeMetadata, Host } from "./host.ts";
import { enumeration, service } from "./service.ts";

export const visibility = enumeration("DeveloperMetadataVisibility", ["DOCUMENT", "PROJECT"]);

interface Holder {
  metadata: FakeMetadata[];
}

/**
 * Characters of all keys and values that a spreadsheet, and each of its sheets, may have (Sheets API
 * guide "Read & write developer metadata", storage limits).
 */
const most = 30_000;

function checkRoom({ metadata }: Holder): void {
  const used = metadata.reduce((sum, { key, value }) => sum + key.length + value.length, 0);
  if (used > most) throw new Error(`Developer metadata storage limit exceeded: ${used} characters`);
}

export function withMetadata(host: Host, holder: Holder, key: string, value: string, visible: object): void {
  if (typeof value !== "string") throw new Error("the value of metadata is a text");
  holder.metadata.push({ id: host.nextId++, key, value, visibility: String(visible) });
  checkRoom(holder);
}

export function metadataObject(host: Host, holder: Holder, metadata: FakeMetadata): object {
  const self: object = service(host, "DeveloperMetadata", {
    getKey: () => metadata.key,
    getValue: () => metadata.value,
    setValue: (value: string) => {
      metadata.value = value;
      checkRoom(holder);
      return self;
    },
    remove: () => {
      holder.metadata = holder.metadata.filter((one) => one !== metadata);
    },
  });
  return self;
}
