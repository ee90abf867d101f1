import { chooseFile, finishImport, takeSuggestions, takeUpOffer } from "./importing.ts";
import type { Persona } from "./persona.ts";

/** A list as an older tool in Italy writes it: semicolons, accents in Windows-1252, and tags with a letter missing. */
const OLD_LIST = [
  "Nome;Posta elettronica;Società;Etichetta;Cliente dal",
  ...["Niccolò Perù", "Zoë Lefèvre", "Renée Conti", "Giulia Greco", "Luca Rossi", "Marta Fabbri"].map(
    (name, at) => `${name};persona${at}@example.com;Caffè Lanterna;${at < 2 ? "stmpa" : "cliente"};1${at}/03/2024`,
  ),
].join("\r\n");

/** Comes from another tool, sees the empty list and brings the old one in; one fix is needed. */
export const switcher: Persona = {
  name: "somebody who comes from an older tool, in Italian",
  story: "brought six contacts in with one fix",
  begins: "/sign-up?lang=it",
  device: { locale: "it-IT", viewport: { width: 1280, height: 800 } },
  does: async (hands) => {
    const { page, signUp, answerWelcome, follow, sees } = hands;
    await signUp({ name: "Renata Conti", email: "renata@conti.example", company: "Libreria Conti", plan: "team" });
    await answerWelcome();
    await follow("/contacts");
    if (!(await sees(page.locator(".card .button.main"), 10))) return "saw an empty list and was offered nothing";
    await takeUpOffer(hands);
    await chooseFile(hands, { name: "rubrica.csv", buffer: Buffer.from(OLD_LIST, "latin1") });
    const fixes = await takeSuggestions(hands);
    await finishImport(hands);
    await page.getByRole("row").nth(6).waitFor();
    return fixes === 1 ? switcher.story : `brought contacts in with ${fixes} fixes`;
  },
};
