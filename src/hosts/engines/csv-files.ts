import { open, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { findCampaignColumns } from "../../core/attribution/inputs/read-costs.ts";
import { findTouchColumns } from "../../core/attribution/inputs/read-touch-table.ts";
import type { Grid } from "../../core/cells/cell.ts";
import { historyColumns } from "../../core/deals/history-columns.ts";
import { duckdb as dialect } from "../../core/summaries/dialects.ts";
import { recognise } from "../../core/table/recognise.ts";
import { delimiterOf, readCsv } from "../file/csv.ts";
import { decodeText } from "../file/decode.ts";
import { columnsOf, type Rows } from "./duckdb-columns.ts";
import { type EngineColumn, EngineError, type EngineTable } from "./engine.ts";

/** How the rows of one file are cut, which DuckDB is told and need not guess. */
interface Cut {
  readonly file: string;
  readonly delimiter: string;
  /** Rows above the header, blank ones and Excel's "sep=;" among them. */
  readonly skip: number;
}

/** Bytes of a table up to which its rows may be uneven, which takes one thread alone. */
const small = 2 ** 26;
/** Bytes of a file that is not UTF-8, which is written anew in whole. */
const mostToDecode = 2 ** 28;
/** Rows and letters from the top among which the header is looked for. */
const headRows = 100;
const letters = 2 ** 20;
/** Rows whose dates are looked at. */
const looked = 1000;

/**
 * Files of delimited text as a table of texts, read by the same rules as those of any file: delimiter and
 * header are found and not left to DuckDB, and what is not UTF-8 is written anew into the folder.
 */
export async function csvTable(
  rows: Rows,
  name: string,
  files: readonly string[],
  folder: string,
): Promise<EngineTable> {
  const { from, isSmall } = await readerOf(files, folder);
  const guessed = await columnsOf(rows, from(isSmall ? ", sample_size = -1" : ""));
  const asText = from(", all_varchar = true");
  return {
    name,
    from: asText,
    columns: guessed.map((column) => ({ name: column.name, type: "text" })),
    rowNumber: "ROW_NUMBER() OVER ()",
    async typed(numbers, dates) {
      const plain = await plainColumns(
        rows,
        asText,
        guessed.filter(({ type, name: own }) =>
          (type === "number" ? numbers : type === "date" || type === "time" ? dates : []).includes(own),
        ),
      );
      const columns = guessed.map((column) => (plain.includes(column) ? column : { ...column, ...text }));
      const types = columns.map((column) => `${dialect.text(column.name)}: ${dialect.text(column.duckdb)}`);
      return { ...this, from: from(`, types = {${types.join(", ")}}`), columns };
    },
  };
}

const text = { type: "text", duckdb: "VARCHAR" } as const;

/**
 * Columns that DuckDB takes for numbers or dates and that nobody could take for anything else: numbers with a
 * point of which one at least is no mark of thousands (1.234), and dates that begin with the year.
 */
async function plainColumns<Column extends EngineColumn>(
  rows: Rows,
  from: string,
  columns: readonly Column[],
): Promise<readonly Column[]> {
  const numbers = columns.filter(({ type }) => type === "number");
  const moments = columns.filter(({ type }) => type === "date" || type === "time");
  const written = ({ name }: EngineColumn) => `TRIM(${dialect.identifier(name)})`;
  const count = (column: EngineColumn, pattern: string, not = "") =>
    `COUNT(*) FILTER (WHERE ${not} regexp_full_match(${written(column)}, '${pattern}'))`;
  const counted = async (texts: readonly string[], limit: string) =>
    texts.length === 0
      ? []
      : ((await rows(`SELECT ${texts.join(", ")} FROM (SELECT * FROM ${from}${limit}) AS t`))[0] ?? []).map(
          Number,
        );
  const evidence = await counted(
    numbers.flatMap((column) => [
      count(column, "[-+]?[0-9]+(\\.[0-9]+)?", "NOT"),
      count(column, ".*\\..*"),
      count(column, "[-+]?[1-9][0-9]{0,2}\\.[0-9]{3}"),
    ]),
    "",
  );
  // DuckDB reads all dates of a column in one format, so that a few tell.
  const others = await counted(
    moments.map((column) => count(column, "[0-9]{4}[-/].*", "NOT")),
    ` LIMIT ${looked}`,
  );
  return [
    ...numbers.filter((_, k) => {
      const [odd = 0, marked = 0, open = 0] = evidence.slice(3 * k);
      return odd === 0 && (marked === 0 || open < marked);
    }),
    ...moments.filter((_, k) => others[k] === 0),
  ];
}

/** What stands after FROM with more options of DuckDB's reader. */
async function readerOf(files: readonly string[], folder: string) {
  const groups = new Map<string, Cut[]>();
  let bytes = 0;
  for (const file of files) {
    const utf8 = await inUtf8(file, path.join(folder, `decoded-${path.basename(file)}`));
    const cut = cutOf(utf8.file, utf8.beginning);
    const key = `${cut.delimiter}${cut.skip}`;
    groups.set(key, [...(groups.get(key) ?? []), cut]);
    bytes += (await stat(utf8.file)).size;
  }
  const isSmall = bytes <= small;
  const uneven = isSmall ? ", null_padding = true, strict_mode = false, parallel = false" : "";
  const from = (options: string) => {
    const read = [...groups.values()].map((group) => {
      const [{ delimiter, skip }] = group as [Cut];
      const list = group.map(({ file }) => dialect.text(file)).join(", ");
      const cut = `header = true, delim = ${dialect.text(delimiter)}, quote = '"', escape = '"', comment = '', skip = ${skip}`;
      return `read_csv([${list}], union_by_name = true, ${cut}${uneven}${options})`;
    });
    const [only = "", ...others] = read;
    return others.length === 0 ? only : `(${read.map((one) => `FROM ${one}`).join(" UNION ALL BY NAME ")})`;
  };
  return { from, isSmall };
}

/** The file, or what it says in UTF-8 at another place; and its beginning. */
async function inUtf8(
  file: string,
  place: string,
): Promise<{ readonly file: string; readonly beginning: string }> {
  const bytes = await beginningOf(file);
  if (!bytes.includes(0)) {
    try {
      // A last letter that is cut is no fault.
      const decoder = new TextDecoder("utf-8", { fatal: true });
      return { file, beginning: decoder.decode(bytes, { stream: true }) };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  const all = (await stat(file)).size > mostToDecode ? null : decodeText(await readFile(file));
  if (all === null) throw new EngineError("notUtf8", { file });
  await writeFile(place, all);
  return { file: place, beginning: all };
}

async function beginningOf(file: string): Promise<Uint8Array> {
  const opened = await open(file);
  try {
    const { buffer, bytesRead } = await opened.read(
      Buffer.alloc(Math.min(small, (await opened.stat()).size)),
    );
    return buffer.subarray(0, bytesRead);
  } finally {
    await opened.close();
  }
}

function cutOf(file: string, beginning: string): Cut {
  const top = beginning.slice(0, letters);
  const { delimiter, start } = delimiterOf(top);
  const grid = readCsv(top, headRows);
  // Where more follows, the mark may be closed there.
  if ("unclosed" in grid && top.length === beginning.length)
    throw new EngineError("unclosedQuote", { file, row: grid.unclosed });
  const above = "values" in grid ? headerRow(grid) : 0;
  return { file, delimiter, skip: start > 0 ? above + 1 : above };
}

/** Titles and filters stand above the header of many reports; the first row is it where none is known. */
function headerRow(grid: Grid): number {
  const deals = recognise(grid);
  if (deals.ok) return deals.recognition.headerRow;
  const history = historyColumns(grid);
  return (
    findTouchColumns(grid)?.headerRow ??
    (history.ok ? history.row : null) ??
    findCampaignColumns(grid)?.headerRow ??
    0
  );
}
