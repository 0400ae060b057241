import { stageOf } from "../stage.ts";
import type { StageTemplate } from "../templates.ts";
import { open } from "./build.ts";

const article = "A Finnish article on sales motions (Guru)";
const added = "Its stages are ours, for the article names none. Added: Voitettu (won), Hävitty (lost)";

const lost = stageOf("Hävitty", "lost", { required: ["lost reason"] });
const won = stageOf("Voitettu", "won", { required: ["amount", "closed"] });

export const productLedFinnish: StageTemplate = {
  id: "product-led-fi",
  name: "Tuotevetoinen myyntiliike",
  language: "fi",
  motion: true,
  source: `${article}: product-led. ${added}`,
  stages: [
    open("Rekisteröityminen", "Saada ihmiset kokeilemaan tuotetta itse", {
      role: "Markkinointi ja tuote",
      tactics: "Ilmaisversio tai kokeilujakso; tunnukset ilman myyntipuhelua",
      tools: "Rekisteröitymissivu, tuoteanalytiikka",
      longestStay: 3,
    }),
    open("Aktivointi", "Ensimmäinen tulos, joka näyttää tuotteen arvon", {
      role: "Tuote",
      tactics: "Opastus tuotteessa; viestit ensimmäisten päivien aikana",
      tools: "Tuoteanalytiikka, viestit tuotteessa",
      longestStay: 14,
    }),
    open("Tuotekvalifioitu liidi", "Löytää tilit, joiden käyttö kertoo maksullisen version tarpeesta", {
      role: "Myynti",
      tactics: "Järjestä käyttäjämäärän, ominaisuuksien ja rajojen mukaan; ota yhteyttä vuorokaudessa",
      tools: "Tuoteanalytiikka, CRM",
      required: ["account", "contact"],
      longestStay: 7,
      aliases: ["PQL"],
    }),
    open("Laajennuskeskustelu", "Auttaa valitsemaan sopiva versio ja vastata hankinnan kysymyksiin", {
      role: "Myynti",
      tactics: "Näytä käyttö ja säästö asiakkaan omin luvuin",
      tools: "CRM, hinnasto",
      required: ["amount", "expected close"],
      longestStay: 14,
    }),
    won,
    lost,
    stageOf("Laajentaminen", "after-sale", {
      goal: "Lisää käyttäjiä ja ominaisuuksia",
      role: "Asiakasmenestys",
    }),
  ],
};

export const salesLedFinnish: StageTemplate = {
  id: "sales-led-fi",
  name: "Myyntivetoinen myyntiliike",
  language: "fi",
  motion: true,
  source: `${article}: sales-led. ${added}`,
  stages: [
    open("Kohdeasiakas", "Valita yritykset, jotka vastaavat ihanneasiakasta", {
      role: "Myynti",
      tactics: "Toimiala, koko, kipupisteet ja päätöksenteko; nimetty myyjä",
      tools: "CRM, yritystietokanta",
      required: ["account", "owner"],
      longestStay: 30,
    }),
    open("Ensimmäinen tapaaminen", "Rakentaa suhde ja sopia jatkosta", {
      role: "Myynti",
      tactics: "Soitto, viesti ja yhteinen tuttu; seuraava askel sovitaan heti",
      tools: "Puhelin, sähköposti, kalenteri",
      required: ["contact"],
      longestStay: 14,
    }),
    open("Tarvekartoitus", "Tuntea tarpeet ja kaikki päättäjät", {
      role: "Myynti",
      tactics: "Kysy jokaiselta päättäjältä; kirjaa, mitä kukin tarvitsee",
      tools: "CRM, muistiinpanot",
      required: ["amount"],
      longestStay: 21,
    }),
    open("Ratkaisun esittely", "Näyttää ratkaisu asiakkaan omaan tarpeeseen", {
      role: "Myynti ja asiantuntija",
      tactics: "Demo asiakkaan tiedoilla; vastaväitteet kirjataan",
      tools: "Demoympäristö, esitys",
      longestStay: 14,
    }),
    open("Tarjous", "Yksilöllinen tarjous: arvo, hinta, toimitus ja ehdot", {
      role: "Myynti",
      tactics: "Tarjous vastaa keskustelua; seuranta 48 tunnissa",
      tools: "Tarjouspohja, CRM",
      required: ["amount", "expected close"],
      longestStay: 14,
    }),
    open("Neuvottelu", "Sopia sisällöstä ja hinnasta", {
      role: "Myynti ja johto",
      tactics: "Vastineeksi jotakin jokaisesta myönnytyksestä",
      tools: "Sopimusluonnos",
      required: ["amount", "expected close", "next step"],
      longestStay: 21,
    }),
    won,
    lost,
    stageOf("Asiakkuuden hoito", "after-sale", { goal: "Pitää lupaukset ja löytää uudet tarpeet" }),
  ],
};

export const marketingLedFinnish: StageTemplate = {
  id: "marketing-led-fi",
  name: "Markkinointivetoinen myyntiliike",
  language: "fi",
  motion: true,
  source: `${article}: marketing-led. ${added}`,
  stages: [
    open("Kampanjan vastaus", "Saada oikeat ihmiset vastaamaan", {
      role: "Markkinointi",
      tactics: "Oppaat, webinaarit ja uutiskirjeet",
      tools: "Markkinoinnin automaatio, laskeutumissivu",
      required: ["source"],
      longestStay: 14,
    }),
    open("Hoivattu liidi", "Pitää kiinnostus yllä, kunnes tarve on totta", {
      role: "Markkinointi",
      tactics: "Sisältöä kiinnostuksen mukaan; pisteet jokaisesta teosta",
      tools: "Markkinoinnin automaatio",
      required: ["contact"],
      longestStay: 60,
    }),
    open("Markkinointikvalifioitu liidi", "Luovuttaa lämmin liidi myynnille", {
      role: "Markkinointi ja myynti",
      tactics: "Yhteinen raja pisteille; luovutus samana päivänä",
      tools: "CRM, pisteytys",
      required: ["source", "contact", "owner"],
      longestStay: 1,
      aliases: ["MQL"],
    }),
    open("Myyntikvalifioitu liidi", "Todeta tarve, budjetti ja aikataulu", {
      role: "Myynti",
      tactics: "Soitto vuorokaudessa; palauta markkinoinnille, jos aika ei ole oikea",
      tools: "Puhelin, CRM",
      required: ["amount"],
      longestStay: 7,
      aliases: ["SQL"],
    }),
    open("Tarjous", "Tarjous, joka vastaa keskustelua", {
      role: "Myynti",
      tactics: "Seuranta 48 tunnissa",
      tools: "Tarjouspohja",
      required: ["amount", "expected close"],
      longestStay: 14,
    }),
    won,
    lost,
  ],
};

export const successLedFinnish: StageTemplate = {
  id: "success-led-fi",
  name: "Asiakasmenestysvetoinen myyntiliike",
  language: "fi",
  motion: true,
  source: `${article}: customer-success-led. Its stages are ours, for the article names none. Added: Uusittu (won), Päättynyt (lost)`,
  stages: [
    open("Uusinta lähestyy", "Tietää ajoissa, ketkä voivat lähteä", {
      role: "Asiakasmenestys",
      tactics: "Käyttö, tukipyynnöt ja tyytyväisyys läpi 90 päivää ennen",
      tools: "Tuoteanalytiikka, tukijärjestelmä",
      required: ["account", "expected close"],
      longestStay: 30,
    }),
    open("Tulosten läpikäynti", "Näyttää asiakkaalle, mitä on saatu aikaan", {
      role: "Asiakasmenestys",
      tactics: "Säännöllinen tapaaminen asiakkaan tavoitteista",
      tools: "Raportti tuloksista, kalenteri",
      required: ["contact"],
      longestStay: 21,
    }),
    open("Lisätarve", "Löytää, missä asiakas voittaisi enemmän", {
      role: "Asiakasmenestys ja myynti",
      tactics: "Uudet käyttäjät, uudet osastot, uudet ominaisuudet",
      tools: "CRM",
      required: ["amount"],
      longestStay: 21,
    }),
    open("Uusintatarjous", "Sopia jatkosta ennen sopimuksen loppua", {
      role: "Myynti",
      tactics: "Tarjous 30 päivää ennen; seuranta 48 tunnissa",
      tools: "Tarjouspohja",
      required: ["amount", "expected close"],
      longestStay: 14,
      aliases: ["Tarjous"],
    }),
    stageOf("Uusittu", "won", { required: ["amount", "closed"] }),
    stageOf("Päättynyt", "lost", { required: ["lost reason"] }),
  ],
};

const touch = (name: string, day: number) =>
  open(name, `Kosketus ${day}/3 jokaiselle kolmelle avainasiakkaalle`, {
    role: "Myynti",
    tactics: "Uusi syy joka kerralla; eri kanava kuin eilen",
    tools: "Puhelin, sähköposti, some",
    longestStay: 1,
  });

export const threeThreeThreeFinnish: StageTemplate = {
  id: "three-three-three-fi",
  name: "3-3-3",
  language: "fi",
  motion: true,
  source: `${article}: the 3-3-3 rule, 3 key accounts, 3 touchpoints each, 3 days. ${added}`,
  stages: [
    open("Avainasiakas valittu", "Valita kolme avainasiakasta", {
      role: "Myynti",
      tactics: "Kolme kerrallaan, ei enempää; syy kirjataan jokaiselle",
      tools: "CRM",
      required: ["account", "contact", "owner"],
      longestStay: 1,
    }),
    touch("Ensimmäinen kosketus", 1),
    touch("Toinen kosketus", 2),
    touch("Kolmas kosketus", 3),
    open("Keskustelu", "Sopia, mitä tarjotaan", {
      role: "Myynti",
      required: ["amount", "next step"],
      longestStay: 14,
    }),
    open("Tarjous", "Tarjous, joka vastaa keskustelua", {
      role: "Myynti",
      tactics: "Seuranta 48 tunnissa",
      required: ["amount", "expected close"],
      longestStay: 14,
    }),
    won,
    lost,
  ],
};

export const handOverFinnish: StageTemplate = {
  id: "mql-sql-fi",
  name: "MQL:stä SQL:ksi",
  language: "fi",
  motion: true,
  source: `${article}: the hand-over from marketing to sales; that MQL and SQL differ a Polish article (P. Jasiński) says. ${added}, Palautettu`,
  stages: [
    open("Liidi", "Kerätä yhteystiedot ja kiinnostus", {
      role: "Markkinointi",
      required: ["source"],
      longestStay: 30,
    }),
    open("MQL", "Kiinnostus riittää myynnille", {
      role: "Markkinointi",
      tactics: "Markkinointi ja myynti sopivat yhdessä, mikä riittää",
      tools: "Pisteytys",
      required: ["source", "contact"],
      longestStay: 1,
      aliases: ["Markkinointikvalifioitu"],
    }),
    open("Luovutettu myynnille", "Myyjä ottaa yhteyttä 24 tunnissa", {
      role: "Myynti",
      tactics: "Nimetty myyjä; ota vastaan tai palauta perustellen",
      tools: "CRM, tehtävälista",
      required: ["owner"],
      longestStay: 1,
    }),
    open("SQL", "Tarve, budjetti, päättäjät ja aikataulu tunnetaan", {
      role: "Myynti",
      required: ["amount", "expected close"],
      longestStay: 14,
      aliases: ["Myyntikvalifioitu"],
    }),
    open("Tarjous", "Tarjous, joka vastaa keskustelua", {
      role: "Myynti",
      required: ["amount", "expected close"],
      longestStay: 14,
    }),
    won,
    lost,
    stageOf("Palautettu", "on-hold", {
      goal: "Markkinointi hoivaa, kunnes aika on oikea",
      role: "Markkinointi",
      aliases: ["Palautettu markkinoinnille"],
    }),
  ],
};
