import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  bar: { paddingBlock: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  action: { marginTop: tokens.spacingVerticalS },
});

/** What happened, what it means and at most one thing to do. */
export function Notice(props: {
  intent: "info" | "success" | "warning" | "error";
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <MessageBar intent={props.intent} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{props.title}</MessageBarTitle>
        {props.children !== undefined && <div>{props.children}</div>}
        {props.action !== undefined && <div className={styles.action}>{props.action}</div>}
      </MessageBarBody>
    </MessageBar>
  );
}
