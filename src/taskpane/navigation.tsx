import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { NavigationRegular } from "@fluentui/react-icons";
import { useLayoutEffect, useRef, useState } from "react";
import { useWords } from "./words.tsx";

/** The menu's button with the gap before it. */
const menuWidth = 36;

const useStyles = makeStyles({
  // Excel lays its menu over the top right 40 by 40 px of a taskpane.
  bar: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    minWidth: 0,
    minHeight: "44px",
    paddingRight: "40px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { flexShrink: 0 },
  // Narrower than Fluent's: two tabs and the menu are to fit 300 px in every language.
  tab: { paddingInline: tokens.spacingHorizontalXS },
  count: {
    marginInlineStart: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  menu: { flexShrink: 0, minWidth: "32px", marginInlineStart: tokens.spacingHorizontalXS },
  place: {
    marginInlineStart: tokens.spacingHorizontalM,
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

export interface Place<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** Tabs that do not fit are in the menu too, the last ones first. */
  readonly place: "tab" | "menu";
  /** How much there is on the page, beside its label. */
  readonly count?: string;
}

/** Tabs for the pages used most, as far as they fit, and a menu for the others. */
export function Navigation<Name extends string>(props: {
  places: readonly Place<Name>[];
  current: Name;
  /** Prefix of the tabs' ids; the page is "<id>page". */
  id: string;
  onGo: (name: Name) => void;
}) {
  const styles = useStyles();
  const { words } = useWords();
  const { places, current, id, onGo } = props;
  const bar = useRef<HTMLDivElement>(null);
  const wanted = places.filter(({ place }) => place === "tab");
  const labels = wanted.map(({ label, count }) => `${label} ${count ?? ""}`).join("\n");
  const tabs = wanted.slice(0, useFitting(bar, labels, wanted.length));
  const others = places.filter((one) => !tabs.includes(one));
  const go = (wanted: unknown) => {
    const found = places.find(({ name }) => name === wanted);
    if (found) onGo(found.name);
  };
  const here = tabs.some(({ name }) => name === current) ? null : places.find(({ name }) => name === current);
  return (
    <div ref={bar} className={styles.bar} data-screen-only>
      {tabs.length > 0 && (
        <TabList
          className={styles.tabs}
          size="small"
          aria-label={words.pane.tabs}
          selectedValue={current}
          onTabSelect={(_, data) => go(data.value)}
        >
          {tabs.map(({ name, label, count }) => (
            <Tab
              key={name}
              className={styles.tab}
              value={name}
              id={`${id}${name}`}
              aria-controls={`${id}page`}
            >
              {label}
              {count !== undefined && " "}
              {count !== undefined && <span className={styles.count}>{count}</span>}
            </Tab>
          ))}
        </TabList>
      )}
      {others.length > 0 && (
        <Menu
          checkedValues={{ page: [current] }}
          onCheckedValueChange={(_, { checkedItems }) => go(checkedItems[0])}
        >
          <MenuTrigger disableButtonEnhancement>
            <Button
              className={styles.menu}
              appearance="subtle"
              icon={<NavigationRegular />}
              aria-label={words.functionsPage.menu}
              title={words.functionsPage.menu}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {others.map(({ name, label, count }) => (
                <MenuItemRadio key={name} name="page" value={name}>
                  {count === undefined ? label : `${label} ${count}`}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {here && tabs.length === 0 && <span className={styles.place}>{here.label}</span>}
    </div>
  );
}

/**
 * How many of the tabs, from the first on, the bar has room for beside the menu. Each is measured when it
 * is first drawn, which is before anybody sees it; `labels` tell when they are to be measured anew.
 */
function useFitting(bar: React.RefObject<HTMLDivElement | null>, labels: string, count: number): number {
  const [known, setKnown] = useState<{ readonly labels: string; readonly fits: number } | null>(null);
  const widths = useRef<readonly number[]>([]);
  const isMeasured = known?.labels === labels;
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const look = () => {
      const { paddingRight } = getComputedStyle(element);
      let room = element.clientWidth - Number.parseFloat(paddingRight) - menuWidth;
      let fits = 0;
      for (const width of widths.current) {
        room -= width;
        if (room < 0) break;
        fits++;
      }
      setKnown({ labels, fits });
    };
    if (!isMeasured) {
      widths.current = [...element.querySelectorAll<HTMLElement>("[role=tab]")].map(
        ({ offsetWidth }) => offsetWidth,
      );
      look();
    }
    const watching = new ResizeObserver(look);
    watching.observe(element);
    return () => watching.disconnect();
  }, [bar, labels, isMeasured]);
  return isMeasured ? (known?.fits ?? count) : count;
}
