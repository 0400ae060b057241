import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import { type FakeBook, refuse, sheetById } from "./state.ts";

type Request = sheets_v4.Schema$Request;

export const metadataRequests = {
  createDeveloperMetadata(
    book: FakeBook,
    { developerMetadata }: NonNullable<Request["createDeveloperMetadata"]>,
  ) {
    const { metadataId, metadataKey, location, visibility } = developerMetadata ?? {};
    if (!metadataKey || !visibility || !location) refuse("key, visibility and location must be set");
    if (!["DOCUMENT", "PROJECT"].includes(visibility ?? "")) refuse(`Invalid visibility: ${visibility}`);
    if (location?.sheetId !== undefined) sheetById(book, location.sheetId);
    else if (!location?.spreadsheet) refuse("location must be set");
    if (book.developerMetadata.some((one) => one.metadataId === metadataId))
      refuse(`metadata ${metadataId} exists`);
    book.developerMetadata.push(structuredClone(developerMetadata ?? {}));
    checkRoom(book);
  },
  updateDeveloperMetadata(
    book: FakeBook,
    { dataFilters = [], developerMetadata, fields }: NonNullable<Request["updateDeveloperMetadata"]>,
  ) {
    if (fields !== "metadataValue") refuse("only values are updated here");
    for (const { developerMetadataLookup } of dataFilters) {
      const present = book.developerMetadata.find(
        (one) => one.metadataId === developerMetadataLookup?.metadataId,
      );
      if (!present) return refuse("no metadata matches the filter");
      present.metadataValue = developerMetadata?.metadataValue ?? "";
    }
    checkRoom(book);
  },
  deleteDeveloperMetadata(book: FakeBook, { dataFilter }: NonNullable<Request["deleteDeveloperMetadata"]>) {
    const id = dataFilter?.developerMetadataLookup?.metadataId;
    if (!id) refuse("a filter by id must be given");
    book.developerMetadata = book.developerMetadata.filter((one) => one.metadataId !== id);
  },
};

/** 30,000 characters on the spreadsheet and on each sheet. */
function checkRoom(book: FakeBook): void {
  const sizes = new Map<string, number>();
  for (const { location, metadataKey, metadataValue } of book.developerMetadata) {
    const place = String(location?.sheetId ?? "spreadsheet");
    sizes.set(place, (sizes.get(place) ?? 0) + (metadataKey ?? "").length + (metadataValue ?? "").length);
  }
  if ([...sizes.values()].some((size) => size > 30_000)) refuse("The developer metadata exceeds its quota");
}
