import { Button } from "@fluentui/react-components";
import { Notice } from "./notice.tsx";
import { useWords } from "./words.tsx";

/** The host did not answer; it may if it is asked again. */
export function HostFailed(props: { title: string; message: string; onRetry: () => void }) {
  const { words } = useWords();
  return (
    <Notice
      intent="error"
      title={props.title}
      action={<Button onClick={props.onRetry}>{words.pane.retry}</Button>}
    >
      {words.pane.hostFailed(props.message)}
    </Notice>
  );
}
