import { Button, Text, Title3 } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useWords } from "./words.tsx";

function Broken({ onReopen }: { onReopen: () => void }) {
  const { words } = useWords();
  return (
    <div role="alert" style={{ padding: 12, display: "flex", flexDirection: "column", gap: 12 }}>
      <Title3 as="h2">{words.pane.brokenTitle}</Title3>
      <Text>{words.pane.broken}</Text>
      <Button appearance="primary" onClick={onReopen}>
        {words.pane.reopen}
      </Button>
    </div>
  );
}

/** Keeps the rest of the pane when a view fails. React offers this to classes only. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? (
      <Broken onReopen={() => this.setState({ broken: false })} />
    ) : (
      this.props.children
    );
  }
}
