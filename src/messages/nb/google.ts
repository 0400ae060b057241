import type { google as english, googleProblems as englishProblems } from "../en/google.ts";
import type { In } from "../words.ts";

/** What Google refused or did not answer, and how to mend it. */
export const googleProblems: In<"nb", typeof englishProblems> = {
  notSignedIn: () =>
    "ingen er logget på Google: kjør `pipewright google login client_secret.json` først, med en fil fra Google Cloud",
  signInExpired: () =>
    "Google godtar ikke lenger påloggingen: kjør `pipewright google login client_secret.json` på nytt",
  noAccess: () =>
    "denne kontoen kan ikke redigere regnearket: del det med kontoen som er logget på, eller logg på med en annen",
  notFound: () =>
    "Google finner ikke et slikt regneark eller skript: sjekk adressen, og at det er delt med kontoen som er logget på",
  apiDisabled: ({ url }) =>
    `Google Cloud-prosjektet bak påloggingen har dette grensesnittet slått av: slå det på under ${url}, vent et minutt, og prøv igjen`,
  scriptApiOff: () =>
    "kontoen din lar ingen programmer styre skript: slå på Google Apps Script API under https://script.google.com/home/usersettings, og prøv igjen",
  quota: () =>
    "Google tar ikke imot flere forespørsler nå: vent noen minutter, og kjør kommandoen på nytt; det som er gjort, gjøres ikke to ganger",
  unreachable: () =>
    "Google svarte ikke, eller feilet hos seg selv: sjekk forbindelsen, og kjør kommandoen på nytt; den fortsetter der den stoppet",
  refused: ({ message }) => `Google avslo en forespørsel: ${message}`,
  protectedRange: ({ place }) =>
    `du kan ikke redigere ${place}: be eieren oppheve beskyttelsen; ingenting ble endret`,
  readOnly: () => "en del av det som skal endres, er beskyttet: be eieren oppheve beskyttelsen",
  mergedCells: ({ place }) =>
    `cellene ${place} er slått sammen over flere rader, så salgsmulighetene under den første mangler verdi der: del dem opp og fyll dem ut (Format > Slå sammen celler > Opphev sammenslåing), og prøv igjen; ingenting ble endret`,
  keptDamaged: ({ key }) =>
    `det Pipewright har lagret i dette dokumentet («${key}»), er ikke helt: gjenopprett en tidligere versjon av regnearket`,
  tooMuchToKeep: () =>
    "tabellen har for mange ulike valideringsregler til å huske dem alle: fjern noen, og prøv igjen",
  newerSettings: () => "regnearket ble satt opp av en nyere Pipewright: oppdater denne",
  noSheet: ({ sheet }) => `regnearket har ikke noe ark «${sheet}»`,
  noTable: ({ table }) => `regnearket har ingen tabell «${table}»: det navngitte området er borte`,
  tableGrown: ({ table }) =>
    `tabellen «${table}» fikk rader fra noen andre i samme øyeblikk, så ingen ble lagt til: prøv igjen`,
  onlySheet: ({ sheet }) =>
    `«${sheet}» er det eneste arket og kan ikke fjernes: legg til et ark, og prøv igjen`,
  otherSheet: ({ table, sheet }) => `tabellen «${table}» er allerede på arket «${sheet}»`,
  notAPlace: ({ reference }) => `«${reference}» er ikke navnet på noe område`,
  typedColumn: ({ table, column, sheet }) =>
    `kolonnen «${column}» i tabellen «${table}» på «${sheet}» har en egen type som ikke tillater andre regler: velg ingen type i kolonnemenyen, og prøv igjen; ingenting ble endret`,
  foreignFile: ({ file }) =>
    `skriptet har en fil «${file}» som Pipewright ikke har laget og ville overskrevet: gi den et nytt navn, og prøv igjen`,
  foreignHandler: ({ file, handler }) =>
    `skriptfilen «${file}» har en funksjon ${handler}, og det har Pipewright også, og Google ville bare kalt den ene: gi din et nytt navn, og prøv igjen`,
  badManifest: () => "skriptets appsscript.json er ikke gyldig: rett den i skriptredigereren, og prøv igjen",
  needsPerson: () =>
    "Google lar ikke tjenestekontoer styre skript: kjør `pipewright google login client_secret.json` med en klient for skrivebordsprogrammer; å styre og lese tabeller går uten",
  perhapsMade: () =>
    "Google svarte ikke på om skriptet ble laget: se under Utvidelser > Apps Script; er det der, kjør kommandoen på nytt med --script og ID-en, ellers uten",
  badClientFile: ({ file }) =>
    `${file} er verken en OAuth-klient for skrivebordsprogrammer eller nøkkelen til en tjenestekonto: last ned en av dem fra Google Cloud under APIs & Services > Credentials`,
  badTokenFile: ({ file }) =>
    `${file}, som holder påloggingen, er skadet: slett den og kjør \`pipewright google login client_secret.json\` på nytt`,
  signInRefused: ({ reason }) => `Google ga ingen tillatelse (${reason}): kjør kommandoen på nytt og si ja`,
  signInTimeout: () => "ingen svarte i nettleseren på fem minutter: kjør kommandoen på nytt",
  noScriptBuilt: ({ folder }) => `det finnes ikke noe bygd skript i ${folder}: kjør \`npm run build\` først`,
};

/** What the commands say of what they did. */
export const google: In<"nb", typeof english> = {
  openAddress: "Åpne denne adressen i en nettleser på denne datamaskinen, og si ja:",
  signedIn: (file) => `Logget på. Tillatelsen ligger i ${file}, som bare du kan lese.`,
  signedInAsService: (email, file) =>
    `Nøkkelen til tjenestekontoen ligger i ${file}, som bare du kan lese. Del regnearket med ${email}.`,
  signedOut: "Logget av: tillatelsen på denne datamaskinen er slettet.",
  wasSignedOut: "Ingen var logget på.",
  scriptMade: (address) =>
    `Skriptet er installert. Åpne regnearket på nytt: det har nå en Pipewright-meny. Selve skriptet: ${address}`,
  scriptUpdated: (address) =>
    `Skriptet er oppdatert igjen. Åpne regnearket på nytt for å bruke det. Selve skriptet: ${address}`,
  scriptThere: (address) => `Skriptet var allerede oppdatert: ${address}`,
  nothingSent: "Ingenting ble sendt.",
  managed: (address) => `Tabellen er nå styrt: ${address}`,
  needsScript:
    "Merk: tallene på det nye arket er funksjoner i skriptet: legg det til med `pipewright google install` og samme regneark.",
  pulled: (rows, file) =>
    rows === 1 ? `Skrev 1 salgsmulighet til ${file}.` : `Skrev ${rows} salgsmuligheter til ${file}.`,
};
