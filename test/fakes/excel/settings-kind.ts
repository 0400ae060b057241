import type { Kind } from "./client.ts";
import { fail } from "./errors.ts";
import type { ExcelHost } from "./host.ts";

interface SettingRef {
  readonly host: ExcelHost;
  readonly key: string;
}

const settingKind: Kind<SettingRef> = {
  name: "Setting",
  scalars: { key: { get: ({ key }) => key }, value: { get: ({ host, key }) => host.book.settings[key] } },
  methods: {
    delete: ({ host, key }) => {
      delete host.book.settings[key];
      host.hub.slot("settings changed").fire({});
    },
  },
};

export const settingsKind: Kind<ExcelHost> = {
  name: "SettingCollection",
  objects: {
    getItemOrNullObject: {
      kind: () => settingKind,
      of: (host, key: string): SettingRef | null =>
        Object.hasOwn(host.book.settings, key) ? { host, key } : null,
    },
    add: {
      kind: () => settingKind,
      writes: true,
      of: (host, key: string, value: unknown): SettingRef => {
        if (host.book.readOnly) fail("AccessDenied", "the workbook is read-only");
        // Settings are kept as JSON in the file ("Persisting add-in state and settings").
        host.book.settings[key] = JSON.parse(JSON.stringify(value));
        host.hub.slot("settings changed").fire({});
        return { host, key };
      },
    },
  },
  events: { onSettingsChanged: (host) => host.hub.slot("settings changed") },
};
