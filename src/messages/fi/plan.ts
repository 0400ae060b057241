import type { planProblems as english, planLines as englishLines } from "../en/plan.ts";
import type { In } from "../words.ts";
import { sheets } from "./counts.ts";

/** Why set-up, its undoing or a figure of the managed table is refused. */
export const planProblems: In<"fi", typeof english> = {
  unmanaged: () => "tässä työkirjassa ei ole vielä myyntiputkea: valitse Käyttöönotto",
  nothingToUndo: () => "kumottavaa käyttöönottoa ei ole: tässä työkirjassa ei ole myyntiputkea",
  halfway: ({ table }, say) =>
    `taulukon ”${say.text(table)}” käyttöönotto jäi kesken: vie se loppuun tai kumoa se`,
  noCampaignTable: ({ sheet }, say) =>
    `taulukossa ”${say.text(sheet)}” ei ole kosketuksia, kampanjoita eikä rinnakkaisnimiä: otsikkorivin pitää nimetä kauppa tai yhteyshenkilö ja kampanja, tai kampanja ja sen kulut tai päivät`,
  tableGone: ({ table }, say) =>
    `taulukko ”${say.text(table)}” on kadonnut tai nimetty uudelleen: palauta se Kumoa-toiminnolla tai entisellä nimellään, tai kumoa käyttöönotto ja tee se uudelleen`,
  stagesGone: ({ sheet }, say) =>
    `vaiheiden välilehti ”${say.text(sheet)}” on kadonnut: palauta se Kumoa-toiminnolla, tai kumoa käyttöönotto ja tee se uudelleen`,
  historyGone: ({ sheet }, say) =>
    `vaihehistorian välilehti ”${say.text(sheet)}” on kadonnut: palauta se Kumoa-toiminnolla, tai tee käyttöönotto uudelleen, niin alkaa uusi historia`,
  noSuchSheet: ({ sheet, sheets: present }, say) =>
    `välilehteä ”${say.text(sheet)}” ei ole: työkirjassa on ${say.text(present)}`,
  sampleInUse: ({ sheet }, say) =>
    `välilehdellä ”${say.text(sheet)}” on käytössä oleva taulukko: kumoa käyttöönotto ensin`,
  sampleChanged: ({ sheet }, say) =>
    `välilehteä ”${say.text(sheet)}” on muokattu: poista se laskentaohjelmassa, jos sitä ei enää tarvita`,
};

/** What a plan will do or has done. */
export const planLines: In<"fi", typeof englishLines> = {
  before: (values, say) => {
    const added = Number(values.sheets ?? 0);
    const listed = Number(values.columns ?? 0);
    const will = [
      ...(added > 0 ? [`lisätään ${sheets(added, say)}`] : []),
      ...(listed > 0
        ? [
            say.plural(listed, {
              one: "tehdään valintaluettelo {n} sarakkeeseen",
              other: "tehdään valintaluettelo {n} sarakkeeseen",
            }),
          ]
        : []),
    ];
    const kept = Number(values.rows ?? 0);
    const stay = say.plural(kept, { one: "{n} rivi säilyy ennallaan", other: "{n} riviä säilyy ennallaan" });
    const plan = will.length === 0 ? "Korjataan käyttöönoton tekemää" : capitalised(will.join(" ja "));
    return `Mitään ei ole vielä muutettu. ${plan}; ${stay}.`;
  },
  after: (values, say) => `Lisätty ${sheets(Number(values.sheets ?? 0), say)}. Kumoa käyttöönotto`,
  reverted: () => "Käyttöönotto kumottu: työkirja on kuten ennen sitä",
};

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
