import { hostContract } from "../../contract/host-contract.ts";
import { calculateIn, listAt, stateOf, typeInto } from "./book-state.ts";
import { portOf, served } from "./signed-in.ts";

hostContract("Google Sheets over its API", async (sheets) => {
  const fake = await served({ sheets });
  return {
    workbook: portOf(fake),
    edit: async (...edit) => typeInto(fake, ...edit),
    calculate: async (...formula) => calculateIn(fake, ...formula),
    listAt: async (...place) => listAt(fake, ...place),
    state: async () => stateOf(fake),
  };
});
