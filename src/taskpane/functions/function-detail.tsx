import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ExplainView } from "../../operations/explain-views.ts";
import type { FunctionsView, FunctionView } from "../../operations/function-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { Folded } from "../folded.tsx";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { ArgumentField } from "./argument-field.tsx";
import { callOf, type FilledIn } from "./call-of.ts";
import { CriteriaFields } from "./criteria-fields.tsx";
import { FormulaPreview } from "./formula-preview.tsx";
import { Markdown } from "./markdown.tsx";
import { plainSpelling, spelled, spelledName } from "./spelling.ts";

const useStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** One function: what it tells, its arguments to fill in, its value now, and the way into the sheet. */
export function FunctionDetail(props: {
  one: FunctionView;
  choices: FunctionsView["choices"];
  origin: FunctionsView["origin"];
  host: PaneHost;
  selected: ExplainView | null;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, describe, tell } = useWords();
  const { one, host, origin } = props;
  const [filled, setFilled] = useState<FilledIn>({ values: {}, conditions: [] });
  const choices = "problem" in props.choices ? null : props.choices;
  const spelling = host.spelling ?? plainSpelling;
  const needsTable = one.takesCriteria;
  return (
    <>
      <h2 className={shared.heading}>{spelledName(one.name, spelling)}</h2>
      <p className={shared.text}>{describe(one.summary)}</p>
      {choices === null && needsTable && origin.length === 0 && (
        <Notice intent="warning" title={words.pipeline.unmanagedTitle}>
          {words.functionsPage.unmanaged}
        </Notice>
      )}
      {needsTable &&
        origin.map((line) => (
          <p key={line.code} className={`${shared.text} ${shared.small}`}>
            {tell(line, "explanations")}
          </p>
        ))}
      <FormulaPreview call={callOf(one, filled, say.locale)} host={host} selected={props.selected} />
      {(one.parameters.length > 0 || needsTable) && (
        <section className={shared.block} aria-label={words.functionsPage.arguments}>
          <h3 className={shared.heading}>{words.functionsPage.arguments}</h3>
          {one.parameters.map((parameter) => (
            <ArgumentField
              key={parameter.name}
              parameter={parameter}
              choices={choices}
              value={filled.values[parameter.name] ?? ""}
              onChange={(value) =>
                setFilled({ ...filled, values: { ...filled.values, [parameter.name]: value } })
              }
            />
          ))}
          {needsTable && choices !== null && (
            <CriteriaFields
              columns={choices.columns}
              conditions={filled.conditions}
              onChange={(conditions) => setFilled({ ...filled, conditions })}
            />
          )}
        </section>
      )}
      <div>
        <Folded summary={words.functionsPage.definition}>
          <div lang="en">
            <Markdown text={one.definition} />
          </div>
        </Folded>
        <Folded summary={words.functionsPage.examples}>
          <dl className={shared.block} style={{ margin: 0 }}>
            {one.examples.map(({ formula, says }) => (
              <div key={formula}>
                <dt className={styles.code}>{spelled(formula, spelling)}</dt>
                <dd className={shared.small} style={{ margin: 0 }} lang="en">
                  {says}
                </dd>
              </div>
            ))}
          </dl>
        </Folded>
        {one.elsewhere !== null && (
          <Folded summary={words.functionsPage.elsewhere}>
            <div lang="en">
              <Markdown text={one.elsewhere} />
            </div>
          </Folded>
        )}
      </div>
      {host.reference !== undefined && (
        <Link
          href={`${host.reference}#${one.name.replaceAll(".", "").toLowerCase()}`}
          target="_blank"
          rel="noreferrer"
        >
          {words.functionsPage.reference}
        </Link>
      )}
    </>
  );
}
