import { fail } from "./errors.ts";
import type { EventSlot } from "./events.ts";

// biome-ignore lint/suspicious/noExplicitAny: kinds of objects differ in what they stand for
type Any = any;

/**
 * What a class of Office.js objects can do, over the state `M` it stands for. Members that a kind
 * does not name do not exist: touching them throws, so that the fake never makes up an answer.
 */
export interface Kind<M> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, { get(model: M): unknown; set?(model: M, value: Any): void }>>;
  /** Objects reached by a property; null where there is none (…OrNullObject). */
  readonly parts?: Readonly<Record<string, { readonly kind: () => Kind<Any>; of(model: M): Any }>>;
  /** Methods that give an object; null: there is none. */
  readonly objects?: Readonly<
    Record<
      string,
      { readonly kind: () => Kind<Any>; of(model: M, ...args: Any[]): Any; readonly writes?: true }
    >
  >;
  /** Methods that give nothing. */
  readonly methods?: Readonly<Record<string, (model: M, ...args: Any[]) => void>>;
  readonly items?: { readonly kind: () => Kind<Any>; of(model: M): readonly Any[] };
  readonly events?: Readonly<Record<string, (model: M) => EventSlot>>;
  /** Of members newer than ExcelApi 1.4: the minor number of their set (9: ExcelApi 1.9), from @types/office-js. */
  readonly since?: Readonly<Record<string, number>>;
}

/** What queues requests until sync. */
export interface Requests {
  /** The newest ExcelApi 1.x that this Excel knows: x. */
  readonly apiVersion: number;
  /** `bytes`: what the request carries. `writes`: refused where only reading is allowed. */
  queue(action: () => void, options?: { bytes?: number; writes?: boolean }): void;
  /** Counts what an answer carries. */
  answer(value: unknown): void;
}

interface Inner {
  readonly kind: Kind<Any>;
  readonly requests: Requests;
  readonly proxy: Any;
  /** The state at this point of the queue; undefined before it was reached. */
  target(): Any;
  readonly known: Map<string, unknown>;
  readonly parts: Map<string, Inner>;
  items: Inner[] | null;
  resolved: boolean;
}

const inners = new WeakMap<object, Inner>();

/** The state that a client object handed over as argument stands for. */
const unwrap = (value: unknown): unknown => {
  const inner = typeof value === "object" && value !== null ? inners.get(value) : undefined;
  return inner ? inner.target() : value;
};

export function clientOf<M>(requests: Requests, kind: Kind<M>, model: M): Any {
  return make(requests, kind, () => model, true).proxy;
}

function make(requests: Requests, kind: Kind<Any>, target: () => Any, resolved: boolean): Inner {
  const shell = {};
  const proxy = new Proxy(shell, {
    get: (_, property) => read(inner, property),
    set: (_, property, value) => write(inner, String(property), value),
  });
  const inner: Inner = {
    kind,
    requests,
    proxy,
    target,
    known: new Map(),
    parts: new Map(),
    items: null,
    resolved,
  };
  inners.set(proxy, inner);
  return inner;
}

function read(inner: Inner, property: string | symbol): unknown {
  // Promises look for "then", printers for symbols.
  if (typeof property === "symbol" || property === "then") return undefined;
  const { kind, requests } = inner;
  const path = `${kind.name}.${property}`;
  if (property === "load") return (paths: string | readonly string[]) => load(inner, paths);
  if (property === "context") return requests;
  if (property === "isNullObject") {
    // "*OrNullObject methods and properties": sync first.
    if (!inner.resolved) fail("PropertyNotLoaded", `${path} was read before sync`);
    return inner.target() === null;
  }
  demand(inner, property);
  if (kind.scalars?.[property]) {
    if (!inner.known.has(property)) fail("PropertyNotLoaded", `${path} was read before load and sync`);
    return inner.known.get(property);
  }
  if (kind.items && property === "items") {
    if (inner.items === null) fail("PropertyNotLoaded", `${path} was read before load and sync`);
    return inner.items.map((item) => item.proxy);
  }
  if (kind.parts?.[property]) return partOf(inner, property).proxy;
  const object = kind.objects?.[property];
  if (object) return (...args: unknown[]) => objectOf(inner, property, object, args);
  const method = kind.methods?.[property];
  if (method) {
    return (...args: unknown[]) =>
      requests.queue(() => method(present(inner, property), ...args.map(unwrap)), {
        bytes: bytesOf(args),
        writes: !harmless.has(property),
      });
  }
  const event = kind.events?.[property];
  if (event) return eventOf(inner, property, event);
  throw new Error(`the fake of Excel has no ${path}`);
}

/** Methods that leave the workbook as it is. */
const harmless: ReadonlySet<string> = new Set(["activate", "select"]);

function demand({ kind, requests }: Inner, property: string): void {
  const since = kind.since?.[property];
  // Members beyond the host's sets throw when used: "Specify Office applications and API requirements".
  if (since !== undefined && since > requests.apiVersion)
    fail("ApiNotFound", `${kind.name}.${property} needs ExcelApi 1.${since}`);
}

function present(inner: Inner, member: string): Any {
  const model = inner.target();
  if (model === undefined || model === null)
    fail("ItemNotFound", `${inner.kind.name}.${member}: the requested resource doesn't exist`);
  return model;
}

function partOf(inner: Inner, name: string): Inner {
  let part = inner.parts.get(name);
  if (part === undefined) {
    const known = inner.kind.parts?.[name];
    if (!known) throw new Error(`the fake of Excel has no ${inner.kind.name}.${name}`);
    const { kind, of } = known;
    const target = () => {
      const model = inner.target();
      return model === null || model === undefined ? null : of(model);
    };
    part = make(inner.requests, kind(), target, true);
    inner.parts.set(name, part);
  }
  return part;
}

function objectOf(
  inner: Inner,
  name: string,
  { kind, of, writes }: { kind: () => Kind<Any>; of(model: Any, ...args: Any[]): Any; writes?: true },
  args: unknown[],
): Any {
  let model: Any;
  const found = make(inner.requests, kind(), () => model, false);
  inner.requests.queue(
    () => {
      model = of(present(inner, name), ...args.map(unwrap)) ?? null;
      if (model === null && !name.endsWith("OrNullObject"))
        fail(
          "ItemNotFound",
          `${inner.kind.name}.${name}(${args.join()}): the requested resource doesn't exist`,
        );
      found.resolved = true;
    },
    { bytes: bytesOf(args), writes: writes === true },
  );
  return found.proxy;
}

function eventOf(inner: Inner, name: string, slotOf: (model: Any) => EventSlot) {
  const { requests } = inner;
  return {
    add: (handler: (args: unknown) => unknown) => {
      requests.queue(() => slotOf(present(inner, name)).add(handler));
      return {
        context: requests,
        // "Handlers must be removed with the context they were added with" (Work with events).
        remove: () => requests.queue(() => slotOf(present(inner, name)).delete(handler)),
      };
    },
  };
}

function write(inner: Inner, property: string, value: unknown): boolean {
  const scalar = inner.kind.scalars?.[property];
  if (!scalar?.set) throw new Error(`${inner.kind.name}.${property} cannot be set in the fake of Excel`);
  demand(inner, property);
  // "null isn't valid for single properties" (excel-add-ins-blank-null-values).
  if (value === null || value === undefined)
    fail("InvalidArgument", `${inner.kind.name}.${property} takes no null`);
  const set = scalar.set;
  const copy = typeof value === "object" ? structuredClone(value) : value;
  inner.known.set(property, copy);
  inner.requests.queue(() => set(present(inner, property), copy), { bytes: bytesOf(value), writes: true });
  return true;
}

function load(inner: Inner, paths: string | readonly string[]): Any {
  // "Avoid load() without arguments" (application-specific-api-model): the fake makes it a rule.
  if (paths === undefined || paths.length === 0)
    throw new Error(`${inner.kind.name}.load needs property names`);
  const all = (typeof paths === "string" ? paths.split(",") : paths).map((path) => path.trim().split("/"));
  inner.requests.queue(() => {
    const model = inner.target();
    if (model === undefined || model === null) return;
    if (all.some(([head]) => head === "items")) fillItems(inner, model);
    for (const path of all) copyInto(inner, path);
  });
  return inner.proxy;
}

function fillItems(inner: Inner, model: Any): void {
  const items = inner.kind.items;
  if (!items) throw new Error(`${inner.kind.name} is no collection`);
  inner.items = items.of(model).map((item) => make(inner.requests, items.kind(), () => item, true));
}

function copyInto(inner: Inner, [head = "", ...rest]: readonly string[]): void {
  const model = inner.target();
  if (model === null || model === undefined) return;
  const { kind, requests } = inner;
  if (head === "items" && inner.items) {
    for (const item of inner.items) if (rest.length > 0) copyInto(item, rest);
    return;
  }
  demand(inner, head);
  if (kind.parts?.[head]) {
    copyInto(partOf(inner, head), rest);
    return;
  }
  const scalar = kind.scalars?.[head];
  if (!scalar || rest.length > 0)
    throw new Error(`the fake of Excel has no ${kind.name}.${[head, ...rest].join("/")}`);
  const value = scalar.get(model);
  requests.answer(value);
  inner.known.set(head, typeof value === "object" ? structuredClone(value) : value);
}

/** Size of what is sent; a client object goes as its path. */
export function bytesOf(value: unknown): number {
  if (typeof value === "string") return value.length + 2;
  if (typeof value === "number" || typeof value === "boolean") return 10;
  if (typeof value !== "object" || value === null) return 4;
  if (inners.has(value)) return 60;
  let bytes = 2;
  for (const part of Array.isArray(value) ? value : Object.values(value)) bytes += bytesOf(part) + 1;
  return bytes;
}
