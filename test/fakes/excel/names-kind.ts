import { parseA1 } from "../../../src/core/cells/address.ts";
import { absoluteReference } from "../../../src/core/planning/reference.ts";
import { sheetNamed } from "./book.ts";
import type { Kind } from "./client.ts";
import { fail } from "./errors.ts";
import type { Block, ExcelHost } from "./host.ts";
import { rangeKind } from "./range-kind.ts";
import { checkName } from "./tables-kind.ts";

interface NameRef {
  readonly host: ExcelHost;
  readonly item: { name: string; formula: string };
}

const namedItemKind: Kind<NameRef> = {
  name: "NamedItem",
  since: { formula: 7 },
  scalars: {
    name: { get: ({ item }) => item.name },
    type: { get: (ref) => (rangeOfName(ref) ? "Range" : "Error") },
    formula: {
      get: ({ item }) => item.formula,
      set: ({ item }, formula: string) => {
        if (!formula.startsWith("=")) fail("InvalidArgument", "a name's formula begins with =");
        item.formula = formula;
      },
    },
  },
  objects: { getRangeOrNullObject: { kind: () => rangeKind, of: rangeOfName } },
  methods: {
    delete: ({ host, item }) => {
      host.book.names = host.book.names.filter((other) => other !== item);
    },
  },
};

function rangeOfName({ host, item }: NameRef): Block | null {
  const place = parseA1(item.formula.slice(1));
  const sheet = place?.sheet ? sheetNamed(host.book, place.sheet) : undefined;
  return place && sheet ? { host, sheet, range: place.range } : null;
}

const nameRef = (host: ExcelHost, name: string): NameRef | null => {
  const item = host.book.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return item ? { host, item } : null;
};

export const namesKind: Kind<ExcelHost> = {
  name: "NamedItemCollection",
  items: {
    kind: () => namedItemKind,
    of: (host) => host.book.names.map((item): NameRef => ({ host, item })),
  },
  objects: {
    getItem: { kind: () => namedItemKind, of: nameRef },
    getItemOrNullObject: { kind: () => namedItemKind, of: nameRef },
    add: {
      kind: () => namedItemKind,
      writes: true,
      of: (host, name: string, reference: Block | string): NameRef => {
        checkName(host, name);
        if (typeof reference === "string" && !reference.startsWith("="))
          fail("InvalidArgument", "a name's formula begins with =");
        const formula =
          typeof reference === "string"
            ? reference
            : `=${absoluteReference(reference.sheet.name, reference.range)}`;
        const item = { name, formula };
        host.book.names.push(item);
        return { host, item };
      },
    },
  },
};
