import type { Host } from "./host.ts";

/**
 * Custom functions may only read ("can use most get*() methods, but not set*()": Apps Script guide
 * "Custom functions", Spreadsheet service).
 */
const writes = /^(set|add|put|insert|delete|remove|clear|activate|append|copy|sort|toast|show)/;

/**
 * Before anything was authorised only the menu can be made (guide "Add-ons", AuthMode.NONE), in the
 * user's language, which the reference lists without a scope.
 */
const always = new Set(["SpreadsheetApp.getUi", "Ui.createMenu", "Session.getActiveUserLocale"]);

/**
 * A service object: each call is counted, what the fake does not have is an error and not
 * undefined, and calls that the present run may not make are refused.
 */
export function service<Methods extends object>(host: Host, kind: string, methods: Methods): Methods {
  return new Proxy(methods, {
    get(target, property, receiver) {
      if (typeof property === "symbol" || property === "toJSON")
        return Reflect.get(target, property, receiver);
      if (!(property in target)) throw new TypeError(`the fake has no ${kind}.${property}`);
      const member: unknown = Reflect.get(target, property, receiver);
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        const name = `${kind}.${property}`;
        host.calls.push(name);
        if (host.failing === name || isLast(host)) throw new Error(`Service error: Spreadsheets (${name})`);
        if (
          host.mode === "custom function" &&
          (writes.test(property) || kind === "Lock" || kind === "Ui" || kind === "Session")
        ) {
          throw new Error(`You do not have permission to call ${name}`);
        }
        if (host.mode === "none" && kind !== "Menu" && !always.has(name)) {
          throw new Error(`${name}: authorization is required to perform that action`);
        }
        return timed(host, () => Reflect.apply(member, target, args));
      };
    },
    set(_, property) {
      throw new TypeError(`${kind}.${String(property)} cannot be set`);
    },
  });
}

/** Whether this call is the one that Google fails; it fails but one. */
function isLast(host: Host): boolean {
  if (host.failAfter === null || host.failAfter-- > 0) return false;
  host.failAfter = null;
  return true;
}

/** Counts the time of what Google does, of the outermost calls: what is left is the script's own. */
export function timed<Result>(host: Host, call: () => Result): Result {
  if (host.inService) return call();
  const started = performance.now();
  host.inService = true;
  try {
    return call();
  } finally {
    host.inService = false;
    host.serviceTime += performance.now() - started;
  }
}

/** An enumeration of Apps Script, whose members are objects that know their name. */
export function enumeration<Name extends string>(kind: string, names: readonly Name[]) {
  const members = Object.fromEntries(
    names.map((name) => [name, Object.freeze({ toString: () => name })]),
  ) as unknown as Record<Name, object>;
  return new Proxy(members, {
    get(target, property) {
      if (typeof property === "string" && !(property in target)) {
        throw new TypeError(`the fake has no ${kind}.${property}`);
      }
      return Reflect.get(target, property);
    },
  });
}
