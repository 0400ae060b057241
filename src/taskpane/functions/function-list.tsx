import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import type { FunctionView } from "../../operations/function-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { plainSpelling, spelledName } from "./spelling.ts";

const useStyles = makeStyles({
  button: {
    width: "100%",
    justifyContent: "start",
    textAlign: "start",
    paddingInline: tokens.spacingHorizontalXS,
    minHeight: "44px",
  },
  lines: { display: "block", minWidth: 0, overflowWrap: "anywhere" },
  second: { display: "block", fontWeight: tokens.fontWeightRegular },
});

/** The functions that have every word of the search in their name or summary. */
function matching(
  functions: readonly FunctionView[],
  search: string,
  describe: (summary: string) => string,
): readonly FunctionView[] {
  const wanted = search.toLowerCase().replaceAll("_", ".").split(/\s+/);
  return functions.filter(({ name, summary }) => {
    const text = `${name} ${describe(summary)}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** All functions by family, to search and to choose from. */
export function FunctionList(props: {
  functions: readonly FunctionView[];
  host: PaneHost;
  search: string;
  onSearch: (text: string) => void;
  onChoose: (name: string) => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, describe } = useWords();
  const { functions, host, search, onSearch, onChoose } = props;
  const found = matching(functions, search.trim(), describe);
  const families = new Map<string, FunctionView[]>();
  for (const one of found) {
    const family = one.name.split(".")[0] ?? "";
    families.set(family, [...(families.get(family) ?? []), one]);
  }
  const names = new Map<string, string>(Object.entries(words.functionsPage.families));
  return (
    <>
      <SearchBox
        className={shared.fill}
        style={{ maxWidth: "none" }}
        input={{ className: shared.fill }}
        dismiss={{ "aria-label": words.functionsPage.clearSearch }}
        aria-label={words.functionsPage.search}
        placeholder={words.functionsPage.search}
        value={search}
        onChange={(_, data) => onSearch(data.value)}
      />
      <p className={`${shared.text} ${shared.small}`} role="status">
        {found.length === 0
          ? words.functionsPage.noneFound(search.trim())
          : words.functionsPage.found(found.length, say)}
      </p>
      {found.length === 0 && (
        <div>
          <Button onClick={() => onSearch("")}>{words.functionsPage.clearSearch}</Button>
        </div>
      )}
      {[...families].map(([family, members]) => (
        <section key={family} aria-label={names.get(family) ?? family}>
          <h3 className={shared.heading}>{names.get(family) ?? family}</h3>
          <ul className={shared.list}>
            {members.map(({ name, summary }) => (
              <li key={name}>
                <Button appearance="subtle" className={styles.button} onClick={() => onChoose(name)}>
                  <span className={styles.lines}>
                    {spelledName(name, host.spelling ?? plainSpelling)}
                    <span className={`${shared.small} ${styles.second}`}>{describe(summary)}</span>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
