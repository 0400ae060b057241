import type { ExcelHost } from "./host.ts";

/** Office itself: readiness, requirement sets, ribbon actions, the add-in's pane. */
export interface FakeOffice {
  readonly onReady: (callback?: (info: { host: string; platform: string }) => void) => Promise<unknown>;
  readonly actions: { associate(id: string, action: (event: { completed(): void }) => void): void };
  readonly addin: {
    showAsTaskpane(): Promise<void>;
    hide(): Promise<void>;
    setStartupBehavior(behavior: string): Promise<void>;
  };
  readonly context: {
    displayLanguage: string;
    contentLanguage: string;
    platform: string;
    host: string;
    requirements: { isSetSupported(name: string, version?: string): boolean };
  };
  readonly StartupBehavior: { readonly none: "None"; readonly load: "Load" };
}

export interface OfficeSeen {
  readonly actions: Map<string, (event: { completed(): void }) => void>;
  paneShown: boolean;
  startup: string;
}

export interface OfficeOptions {
  /** Sets beside ExcelApi: name → newest minor version of 1.x. */
  readonly sets?: Readonly<Record<string, number>>;
  readonly language?: string;
}

export function fakeOffice(
  host: ExcelHost,
  { sets = { SharedRuntime: 2, CustomFunctionsRuntime: 5 }, language = "en-US" }: OfficeOptions,
): { office: FakeOffice; seen: OfficeSeen } {
  const seen: OfficeSeen = { actions: new Map(), paneShown: false, startup: "None" };
  const office: FakeOffice = {
    async onReady(callback) {
      const info = { host: "Excel", platform: "OfficeOnline" };
      await Promise.resolve();
      callback?.(info);
      return info;
    },
    actions: {
      associate: (id, action) => {
        seen.actions.set(id, action);
      },
    },
    addin: {
      async showAsTaskpane() {
        seen.paneShown = true;
      },
      async hide() {
        seen.paneShown = false;
      },
      async setStartupBehavior(behavior) {
        seen.startup = behavior;
      },
    },
    context: {
      displayLanguage: language,
      contentLanguage: language,
      platform: "OfficeOnline",
      host: "Excel",
      requirements: {
        // "isSetSupported(name, minVersion)": sets are compared part by part, 1.14 after 1.9.
        isSetSupported(name, version = "1.1") {
          const [major = 0, minor = 0] = version.split(".").map(Number);
          const newest = name === "ExcelApi" ? host.apiVersion : (sets[name] ?? 0);
          return major === 1 && minor <= newest;
        },
      },
    },
    StartupBehavior: { none: "None", load: "Load" },
  };
  return { office, seen };
}
