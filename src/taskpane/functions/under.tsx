import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { usePageStyles } from "../page-styles.ts";

const useStyles = makeStyles({
  back: { alignSelf: "start", paddingInline: tokens.spacingHorizontalXS },
});

/** A page below another, with the way back to it at the top. */
export function Under({
  place,
  onBack,
  children,
}: {
  place: string;
  onBack: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  return (
    <div className={shared.page}>
      <Button appearance="subtle" className={styles.back} icon={<ArrowLeftRegular />} onClick={onBack}>
        {place}
      </Button>
      {children}
    </div>
  );
}
