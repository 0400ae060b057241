import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePageStyles } from "../page-styles.ts";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: "0.95em", overflowWrap: "anywhere" },
});

/** The Markdown of our definitions: paragraphs, lists, code and emphasis, as elements and never as HTML. */
export function Markdown({ text }: { text: string }) {
  const styles = useStyles();
  const shared = usePageStyles();
  return (
    <div className={shared.block}>
      {text.split(/\n\s*\n/).map((block, index) => {
        const [lead, ...items] = itemsOf(block);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a text that does not change.
          <div key={index}>
            {lead !== "" && <p className={shared.text}>{inline(lead ?? "", styles.code)}</p>}
            {items.length > 0 && (
              <ul className={styles.list}>
                {items.map((item) => (
                  <li key={item}>{inline(item, styles.code)}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** What stands before the first item of a block, then its items; lines that go on belong to the one before. */
function itemsOf(block: string): string[] {
  const parts = [""];
  for (const line of block.split("\n")) {
    if (line.startsWith("- ")) parts.push(line.slice(2));
    else parts[parts.length - 1] = `${parts.at(-1)} ${line}`.trim();
  }
  return parts;
}

function inline(text: string, code: string): ReactNode[] {
  return text.split(/(`[^`]+`|\*[^*\s][^*]*\*)/).map((part, index) => {
    const inner = part.slice(1, -1);
    // biome-ignore-start lint/suspicious/noArrayIndexKey: parts of a text that does not change.
    if (/^`.+`$/.test(part))
      return (
        <code key={index} className={code}>
          {inner}
        </code>
      );
    return /^\*.+\*$/.test(part) ? <em key={index}>{inner}</em> : part;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: see above.
  });
}
