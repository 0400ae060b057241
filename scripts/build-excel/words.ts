/** Buttons of the ribbon, in their order; each is a command of src/hosts/excel/commands.ts. */
export const buttons = ["openPane", "manageTable", "checkDeals", "refresh", "insertFunnel"] as const;

type Button = (typeof buttons)[number];

/** What manifest.xml says to users. Excel cuts nothing: labels have at most 125 characters, tips 250. */
interface ManifestWords {
  readonly description: string;
  readonly ready: string;
  readonly readyTip: string;
  readonly group: string;
  readonly buttons: Readonly<Record<Button, { readonly label: string; readonly tip: string }>>;
}

/** The language of the manifest itself; the others override it. */
export const english: ManifestWords = {
  description:
    "Turns a plain deal table into a managed sales pipeline: stage validation with history, pipeline functions and a funnel.",
  ready: "Pipewright is ready",
  readyTip: "Open the pane on the Home tab and let it find your deal table.",
  group: "Pipeline",
  buttons: {
    openPane: {
      label: "Open pane",
      tip: "See the pipeline, its figures and what needs attention.",
    },
    manageTable: {
      label: "Manage table",
      tip: "Turn your deal table into a managed pipeline. Every change is shown before it is made and can be undone.",
    },
    checkDeals: {
      label: "Check deals",
      tip: "List what is wrong with deals and go to the first of them.",
    },
    refresh: {
      label: "Refresh",
      tip: "Read the workbook again and bring all pipeline figures up to date.",
    },
    insertFunnel: {
      label: "Insert funnel chart",
      tip: "Draw a funnel chart over the result of STAGE.FUNNEL.",
    },
  },
};

export const translations: Readonly<Record<"fi-FI" | "nb-NO" | "pl-PL", ManifestWords>> = {
  "fi-FI": {
    description:
      "Tekee tavallisesta kauppataulukosta hallitun myyntiputken: vaiheiden tarkistus ja historia, myyntiputken funktiot ja suppilo.",
    ready: "Pipewright on valmis",
    readyTip: "Avaa ruutu Aloitus-välilehdeltä ja anna sen etsiä kauppataulukkosi.",
    group: "Myyntiputki",
    buttons: {
      openPane: {
        label: "Avaa ruutu",
        tip: "Näytä myyntiputki, sen luvut ja huomiota vaativat kaupat.",
      },
      manageTable: {
        label: "Ota taulukko hallintaan",
        tip: "Tee kauppataulukosta hallittu myyntiputki. Jokainen muutos näytetään ennen kuin se tehdään, ja sen voi kumota.",
      },
      checkDeals: {
        label: "Tarkista kaupat",
        tip: "Luettele kauppojen virheet ja siirry ensimmäiseen niistä.",
      },
      refresh: {
        label: "Päivitä",
        tip: "Lue työkirja uudelleen ja päivitä kaikki myyntiputken luvut.",
      },
      insertFunnel: {
        label: "Lisää suppilokaavio",
        tip: "Piirrä suppilokaavio funktion STAGE.FUNNEL tuloksesta.",
      },
    },
  },
  "nb-NO": {
    description:
      "Gjør en vanlig tabell med salgsmuligheter til en styrt salgspipeline: kontroll av faser med historikk, pipelinefunksjoner og en trakt.",
    ready: "Pipewright er klar",
    readyTip: "Åpne ruten på Hjem-fanen og la den finne tabellen med salgsmuligheter.",
    group: "Pipeline",
    buttons: {
      openPane: {
        label: "Åpne ruten",
        tip: "Se pipelinen, tallene og det som krever oppmerksomhet.",
      },
      manageTable: {
        label: "Styr tabellen",
        tip: "Gjør tabellen til en styrt pipeline. Hver endring vises før den gjøres, og kan angres.",
      },
      checkDeals: {
        label: "Kontroller salgsmuligheter",
        tip: "List opp feil i salgsmulighetene og gå til den første.",
      },
      refresh: {
        label: "Oppdater",
        tip: "Les arbeidsboken på nytt og oppdater alle tall for pipelinen.",
      },
      insertFunnel: {
        label: "Sett inn traktdiagram",
        tip: "Tegn et traktdiagram av resultatet fra STAGE.FUNNEL.",
      },
    },
  },
  "pl-PL": {
    description:
      "Zamienia zwykłą tabelę szans sprzedaży w zarządzany lejek: kontrola etapów z historią, funkcje sprzedażowe i wykres lejkowy.",
    ready: "Pipewright jest gotowy",
    readyTip: "Otwórz okienko na karcie Narzędzia główne i pozwól mu znaleźć tabelę szans sprzedaży.",
    group: "Lejek sprzedaży",
    buttons: {
      openPane: {
        label: "Otwórz okienko",
        tip: "Zobacz lejek, jego wskaźniki i to, co wymaga uwagi.",
      },
      manageTable: {
        label: "Zarządzaj tabelą",
        tip: "Zamień tabelę w zarządzany lejek. Każda zmiana jest pokazana przed wykonaniem i można ją cofnąć.",
      },
      checkDeals: {
        label: "Sprawdź szanse",
        tip: "Pokaż listę błędów w szansach sprzedaży i przejdź do pierwszego z nich.",
      },
      refresh: {
        label: "Odśwież",
        tip: "Odczytaj skoroszyt ponownie i zaktualizuj wszystkie wskaźniki lejka.",
      },
      insertFunnel: {
        label: "Wstaw wykres lejkowy",
        tip: "Narysuj wykres lejkowy z wyniku funkcji STAGE.FUNNEL.",
      },
    },
  },
};
