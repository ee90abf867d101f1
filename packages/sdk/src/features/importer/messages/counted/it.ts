import type { CountedTexts } from "../catalogue.ts";

/** The importer's texts that change with a number, in Italian. */
export const counted: CountedTexts = {
  "importer.rows": { one: "{count} riga", many: "{count} di righe", other: "{count} righe" },
  "importer.ready": {
    one: "{count} riga è pronta",
    many: "{count} di righe sono pronte",
    other: "{count} righe sono pronte",
  },
  "importer.needLook": {
    one: "{count} è da guardare",
    many: "{count} sono da guardare",
    other: "{count} sono da guardare",
  },
  "importer.leftOutCount": {
    one: "{count} riga esclusa",
    many: "{count} di righe escluse",
    other: "{count} righe escluse",
  },
  "importer.blankCount": {
    one: "{count} riga vuota",
    many: "{count} di righe vuote",
    other: "{count} righe vuote",
  },
  "importer.aroundCount": {
    one: "{count} riga di intestazioni o note",
    many: "{count} di righe di intestazioni o note",
    other: "{count} righe di intestazioni o note",
  },
  "importer.start": {
    one: "Importa {count} riga",
    many: "Importa {count} di righe",
    other: "Importa {count} righe",
  },
  "importer.savedRows": {
    one: "{count} riga su {total} è stata importata.",
    many: "{count} di righe su {total} sono state importate.",
    other: "{count} righe su {total} sono state importate.",
  },
  "importer.pastedRows": {
    one: "Importa questa riga",
    many: "Importa questi {count} di righe",
    other: "Importa queste {count} righe",
  },
  "importer.preamble": {
    one: "{count} riga sopra la tabella è tralasciata.",
    many: "{count} di righe sopra la tabella sono tralasciate.",
    other: "{count} righe sopra la tabella sono tralasciate.",
  },
  "importer.footerRows": {
    one: "{count} riga in fondo (un totale o una nota) è tralasciata.",
    many: "{count} di righe in fondo (totali o note) sono tralasciate.",
    other: "{count} righe in fondo (totali o note) sono tralasciate.",
  },
  "importer.severalHeadings": {
    one: "{count} riga di intestazioni.",
    many: "{count} di righe di intestazioni sono lette come una sola.",
    other: "{count} righe di intestazioni sono lette come una sola.",
  },
  "importer.more": { one: "{count} altra", many: "{count} di altre", other: "altre {count}" },
  "importer.questionsOpen": {
    one: "{count} domanda",
    many: "Restano {count} di domande",
    other: "Restano {count} domande",
  },
  "importer.selected": {
    one: "{count} riga selezionata",
    many: "{count} di righe selezionate",
    other: "{count} righe selezionate",
  },
  "importer.wouldChange": {
    one: "{count} valore cambierebbe",
    many: "{count} di valori cambierebbero",
    other: "{count} valori cambierebbero",
  },
  "importer.toGo": {
    one: "{count} riga è ancora da guardare.",
    many: "{count} di righe sono ancora da guardare.",
    other: "{count} righe sono ancora da guardare.",
  },
  "importer.create": {
    one: "{count} riga sarà nuova",
    many: "{count} di righe saranno nuove",
    other: "{count} righe saranno nuove",
  },
  "importer.update": {
    one: "{count} riga cambierà ciò che c’è",
    many: "{count} di righe cambieranno ciò che c’è",
    other: "{count} righe cambieranno ciò che c’è",
  },
  "importer.skip": {
    one: "{count} riga c’è già",
    many: "{count} di righe ci sono già",
    other: "{count} righe ci sono già",
  },
  "importer.refuse": {
    one: "{count} riga non verrebbe accettata: non viene inviata e si può correggere",
    many: "{count} di righe non verrebbero accettate: non vengono inviate e si possono correggere",
    other: "{count} righe non verrebbero accettate: non vengono inviate e si possono correggere",
  },
  "importer.unasked": {
    one: "{count} riga non è stata verificata",
    many: "{count} di righe non sono state verificate",
    other: "{count} righe non sono state verificate",
  },
  "importer.notSent": {
    one: "{count} riga non è stata inviata",
    many: "{count} di righe non sono state inviate",
    other: "{count} righe non sono state inviate",
  },
  "importer.refused": {
    one: "{count} riga non è stata accettata",
    many: "{count} di righe non sono state accettate",
    other: "{count} righe non sono state accettate",
  },
  "importer.unsent": {
    one: "Non è stato possibile inviare {count} riga",
    many: "Non è stato possibile inviare {count} di righe",
    other: "Non è stato possibile inviare {count} righe",
  },
  "importer.accepted": {
    one: "{count} riga importata",
    many: "{count} di righe importate",
    other: "{count} righe importate",
  },
  "importer.inAll": {
    one: "{count} riga nel file",
    many: "{count} di righe nel file",
    other: "{count} righe nel file",
  },
};
