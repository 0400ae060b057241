import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadyFollowUp } from "../../core/follow-up/follow-up-view.ts";
import { catalogueFor } from "../../messages/catalogues.ts";
import { followUpCalendar, followUpMail } from "../../messages/follow-up-text.ts";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { saveFile } from "../save-file.ts";
import { useWords } from "../words.tsx";
import { copyText } from "./copy-text.ts";

const file = "follow-up.ics";

/** Days ahead that a mail tells of: what is due later would bury what is due. */
const mailAhead = 7;

/** What came of saving or copying; `text` is what could not be copied. */
type Done = { readonly kind: "saved" | "copied" } | { readonly kind: "notCopied"; readonly text: string };

/** Takes the list to a calendar and into mails. */
export function Exports({ view }: { view: ReadyFollowUp }) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const [done, setDone] = useState<Done | null>(null);
  const page = words.followUpPage;
  const reader = () => ({ catalogue: catalogueFor(say.locale), say });
  const calendar = () => followUpCalendar(view, Math.floor(Date.now() / 1000), reader());
  const mails = () =>
    view.owners.map((owner) => followUpMail(owner, view, mailAhead, reader())).join("\n\n\n");
  const copy = async (text: string) =>
    setDone((await copyText(text)) ? { kind: "copied" } : { kind: "notCopied", text });
  return (
    <>
      <div className={shared.actions}>
        <Button
          appearance="primary"
          onClick={() => {
            saveFile(new Blob([calendar()], { type: "text/calendar;charset=utf-8" }), file);
            setDone({ kind: "saved" });
          }}
        >
          {page.calendar}
        </Button>
        <Button onClick={() => copy(mails())}>{page.copyMail}</Button>
      </div>
      <div role="status">
        {done?.kind === "saved" && (
          <Notice
            intent="success"
            title={page.saved(file)}
            action={<Button onClick={() => copy(calendar())}>{page.copyCalendar}</Button>}
          >
            {page.noFile(file)}
          </Notice>
        )}
        {done?.kind === "copied" && <Notice intent="success" title={page.copied} />}
        {done?.kind === "notCopied" && (
          <>
            <Notice intent="warning" title={page.notCopied} />
            <Field label={page.text}>
              <Textarea
                className={shared.fill}
                textarea={{ className: shared.fill, readOnly: true }}
                value={done.text}
                rows={6}
                onFocus={({ target }) => target.select()}
              />
            </Field>
          </>
        )}
      </div>
    </>
  );
}
