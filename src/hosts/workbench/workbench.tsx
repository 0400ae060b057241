import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Spinner,
  Text,
  Toolbar,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import {
  ArrowDownloadRegular,
  DismissRegular,
  FolderOpenRegular,
  MegaphoneRegular,
  PanelRightContractRegular,
  PanelRightExpandRegular,
  TableSimpleRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from "@fluentui/react-icons";
import { type ComponentType, type DragEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { catalogueFor } from "../../messages/catalogues.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { cycleRegions } from "./cycle-regions.ts";
import { PaneEdge } from "./pane-edge.tsx";
import type { Session } from "./session.ts";
import type { Theme } from "./theme.ts";

const useStyles = makeStyles({
  page: {
    display: "grid",
    gridTemplateRows: "auto auto minmax(0, 1fr)",
    height: "100vh",
    boxSizing: "border-box",
    "@media print": { display: "block", height: "auto" },
  },
  bar: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "44px",
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
    "@media print": { display: "none" },
  },
  name: {
    marginInlineEnd: tokens.spacingHorizontalS,
    whiteSpace: "nowrap",
    "@media (max-width: 640px)": { display: "none" },
  },
  actions: { flexGrow: 1, padding: 0, columnGap: tokens.spacingHorizontalXS },
  label: { "@media (max-width: 760px)": { display: "none" } },
  notice: { "@media print": { display: "none" } },
  // Only the pane is printed: the spreadsheet is drawn for the screen alone.
  main: {
    display: "flex",
    minHeight: 0,
    minWidth: 0,
    position: "relative",
    "@media print": { display: "block" },
  },
  sheet: {
    flexGrow: 1,
    minWidth: 0,
    height: "100%",
    position: "relative",
    "@media print": { display: "none" },
  },
  pane: {
    flexShrink: 0,
    height: "100%",
    // The spreadsheet keeps some room, also where the window is made smaller.
    maxWidth: "calc(100% - 240px)",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-width: 760px)": {
      position: "absolute",
      zIndex: 20,
      right: 0,
      maxWidth: "100%",
      boxShadow: tokens.shadow16,
    },
    "@media print": {
      // Also where it is folded away, and however wide it was made.
      display: "block !important",
      position: "static",
      width: "auto !important",
      maxWidth: "none",
      height: "auto",
      boxShadow: "none",
    },
  },
  drop: {
    position: "absolute",
    inset: 0,
    zIndex: 30,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.92,
    pointerEvents: "none",
  },
});

export interface WorkbenchProps {
  readonly session: Session;
  readonly Pane: ComponentType<{ host: PaneHost; theme: Theme }>;
}

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** The page: a bar, the spreadsheet, and the pane that Excel and Sheets show beside theirs. */
export function Workbench({ session, Pane }: WorkbenchProps) {
  const styles = useStyles();
  const { workbench: words } = catalogueFor(session.host.locale);
  const theme = useSyncExternalStore(session.theme.onChange, session.theme.current);
  const { busy, notice } = useSyncExternalStore(session.onNews, session.news);
  const [open, setOpen] = useState(() => !window.matchMedia("(max-width: 760px)").matches);
  const [width, setWidth] = useState(350);
  const [dropping, setDropping] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const bar = useRef<HTMLElement>(null);

  useEffect(() => {
    if (sheet.current) sheet.current.append(session.container);
  }, [session]);

  useEffect(
    () => cycleRegions(() => [sheet.current, pane.current, bar.current].filter((region) => region !== null)),
    [],
  );

  const take = (files: FileList | null) => {
    const [file, another] = files ?? [];
    if (another) session.say({ intent: "error", text: words.severalFiles });
    else if (file) session.open(file);
  };

  return (
    <FluentProvider theme={theme === "dark" ? webDarkTheme : webLightTheme}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button "Open file…" */}
      <div
        className={styles.page}
        onDragOverCapture={(event) => {
          if (!carriesFiles(event)) return;
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={(event) => {
          if (event.relatedTarget === null) setDropping(false);
        }}
        onDropCapture={(event) => {
          if (!carriesFiles(event)) return;
          event.preventDefault();
          event.stopPropagation();
          setDropping(false);
          take(event.dataTransfer.files);
        }}
      >
        <header ref={bar} className={styles.bar}>
          <Text as="h1" weight="semibold" size={400} className={styles.name}>
            {words.name}
          </Text>
          <Toolbar className={styles.actions} aria-label={words.name}>
            <Button
              appearance="subtle"
              icon={<FolderOpenRegular />}
              disabled={busy !== null}
              aria-label={words.open}
              onClick={() => picker.current?.click()}
            >
              <span className={styles.label}>{words.open}</span>
            </Button>
            <Button
              appearance="subtle"
              icon={<ArrowDownloadRegular />}
              disabled={busy !== null}
              aria-label={words.save}
              onClick={() => session.save()}
            >
              <span className={styles.label}>{words.save}</span>
            </Button>
            <Button
              appearance="subtle"
              icon={<TableSimpleRegular />}
              disabled={busy !== null}
              aria-label={words.sample}
              onClick={() => session.openSample()}
            >
              <span className={styles.label}>{words.sample}</span>
            </Button>
            <Button
              appearance="subtle"
              icon={<MegaphoneRegular />}
              disabled={busy !== null}
              aria-label={words.campaignSample}
              onClick={() => session.openCampaignSample()}
            >
              <span className={styles.label}>{words.campaignSample}</span>
            </Button>
            {busy !== null && <Spinner size="tiny" label={busy} />}
          </Toolbar>
          <Button
            appearance="subtle"
            icon={theme === "dark" ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
            aria-label={theme === "dark" ? words.toLight : words.toDark}
            title={theme === "dark" ? words.toLight : words.toDark}
            onClick={() => session.theme.choose(theme === "dark" ? "light" : "dark")}
          />
          <Button
            appearance="subtle"
            icon={open ? <PanelRightContractRegular /> : <PanelRightExpandRegular />}
            aria-expanded={open}
            aria-label={open ? words.hidePane : words.showPane}
            title={open ? words.hidePane : words.showPane}
            onClick={() => setOpen(!open)}
          />
          <input
            ref={picker}
            type="file"
            hidden
            accept=".csv,.tsv,.txt,.xlsx,.xlsm"
            onChange={(event) => {
              take(event.target.files);
              event.target.value = ""; // the same file may be chosen again
            }}
          />
        </header>
        <div role="status" className={styles.notice}>
          {notice && (
            <MessageBar intent={notice.intent} layout="multiline">
              <MessageBarBody>{notice.text}</MessageBarBody>
              <MessageBarActions
                containerAction={
                  <Button
                    appearance="transparent"
                    icon={<DismissRegular />}
                    aria-label={words.dismiss}
                    onClick={() => session.say(null)}
                  />
                }
              />
            </MessageBar>
          )}
        </div>
        <div className={styles.main}>
          <main ref={sheet} className={styles.sheet} aria-label={words.sheet} />
          {open && <PaneEdge label={words.resizePane} width={width} onWidth={setWidth} />}
          <aside ref={pane} className={styles.pane} style={{ width }} aria-label={words.pane} hidden={!open}>
            <Pane host={session.host} theme={theme} />
          </aside>
          {dropping && (
            <div className={styles.drop}>
              <Text size={500}>{words.drop}</Text>
            </div>
          )}
        </div>
      </div>
    </FluentProvider>
  );
}
