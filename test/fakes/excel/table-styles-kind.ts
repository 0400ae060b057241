import type { Kind } from "./client.ts";
import { fail } from "./errors.ts";
import type { ExcelHost } from "./host.ts";

interface StyleRef {
  readonly host: ExcelHost;
  readonly style: string;
}

const tableStyleKind: Kind<StyleRef> = {
  name: "TableStyle",
  scalars: { name: { get: ({ style }) => style } },
  methods: {
    delete: ({ host, style }) => {
      host.book.tableStyles = host.book.tableStyles.filter((other) => other !== style);
      // Tables of the style fall back to the workbook's own.
      for (const table of host.book.tables) if (table.style === style) table.style = "TableStyleMedium2";
    },
  },
};

export const tableStylesKind: Kind<ExcelHost> = {
  name: "TableStyleCollection",
  objects: {
    getItemOrNullObject: {
      kind: () => tableStyleKind,
      of: (host, style: string): StyleRef | null =>
        host.book.tableStyles.includes(style) ? { host, style } : null,
    },
    add: {
      kind: () => tableStyleKind,
      writes: true,
      of: (host, style: string): StyleRef => {
        if (host.book.tableStyles.includes(style))
          fail("InvalidArgument", `there is a table style "${style}" already`);
        host.book.tableStyles.push(style);
        return { host, style };
      },
    },
  },
};
