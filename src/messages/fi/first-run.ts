import type { firstRun as english } from "../en/first-run.ts";
import type { In } from "../words.ts";

export const firstRun: In<"fi", typeof english> = {
  title: "Näin se toimii",
  does: "Kauppataulukon rinnalle lisätään vaiheet, tarkistukset, ennuste ja suppilo. Rivit säilyvät ennallaan.",
  check: "Tarkista, että välilehti ja sarakkeet tunnistettiin oikein. Kaiken voi korjata.",
  stages:
    "Tarkista vaiheet ja niiden järjestys. Ne tulevat taulukostasi tai mallista, ja niitä voi korjata nyt tai myöhemmin.",
  plan: "Katso suunnitelma ja ota käyttöön. Sitä ennen mikään ei muutu, ja käyttöönoton voi kumota.",
  hide: "Piilota ohje",
  tryIt: "Eikö omaa kauppataulukkoa ole? Kokeile 300 keksityllä kaupalla uudella välilehdellä.",
  addSample: "Lisää esimerkkikaupat",
  adding: "Lisätään esimerkkikauppoja…",
  removing: "Poistetaan esimerkkiä…",
  added: (sheet) => `Esimerkkikaupat ovat välilehdellä ${sheet}`,
  removeSample: "Poista esimerkki",
  removed: (sheet) => `Välilehti ${sheet} poistettu`,
  failed: "Esimerkki jätettiin ennalleen",
};
