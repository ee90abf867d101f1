/** The importer's texts that change with a number, in English. */
export const counted = {
  "importer.rows": { one: "{count} row", other: "{count} rows" },
  "importer.ready": { one: "{count} row is ready", other: "{count} rows are ready" },
  "importer.needLook": { one: "{count} needs a look", other: "{count} need a look" },
  "importer.leftOutCount": { one: "{count} row left out", other: "{count} rows left out" },
  "importer.blankCount": { one: "{count} blank row", other: "{count} blank rows" },
  "importer.aroundCount": {
    one: "{count} row of headings or notes",
    other: "{count} rows of headings or notes",
  },
  "importer.start": { one: "Import {count} row", other: "Import {count} rows" },
  "importer.savedRows": {
    one: "{count} of {total} rows was imported.",
    other: "{count} of {total} rows were imported.",
  },
  "importer.pastedRows": { one: "Import this row", other: "Import these {count} rows" },
  "importer.preamble": {
    one: "{count} row above the table is left out.",
    other: "{count} rows above the table are left out.",
  },
  "importer.footerRows": {
    one: "{count} row at the end (a total or a note) is left out.",
    other: "{count} rows at the end (totals or notes) are left out.",
  },
  "importer.severalHeadings": {
    one: "{count} row of headings.",
    other: "{count} rows of headings are read as one.",
  },
  "importer.more": { one: "{count} more", other: "{count} more" },
  "importer.questionsOpen": { one: "{count} question", other: "{count} questions left" },
  "importer.selected": { one: "{count} row selected", other: "{count} rows selected" },
  "importer.wouldChange": { one: "{count} value would change", other: "{count} values would change" },
  "importer.toGo": { one: "{count} row still needs a look.", other: "{count} rows still need a look." },
  "importer.create": { one: "{count} row will be new", other: "{count} rows will be new" },
  "importer.update": {
    one: "{count} row will change what is there",
    other: "{count} rows will change what is there",
  },
  "importer.skip": { one: "{count} row is there already", other: "{count} rows are there already" },
  "importer.refuse": {
    one: "{count} row would not be accepted: it is not sent, and can be put right",
    other: "{count} rows would not be accepted: they are not sent, and can be put right",
  },
  "importer.unasked": { one: "{count} row was not asked about", other: "{count} rows were not asked about" },
  "importer.notSent": { one: "{count} row was not sent", other: "{count} rows were not sent" },
  "importer.refused": { one: "{count} row was not accepted", other: "{count} rows were not accepted" },
  "importer.unsent": { one: "{count} row could not be sent", other: "{count} rows could not be sent" },
  "importer.accepted": { one: "{count} row imported", other: "{count} rows imported" },
  "importer.inAll": { one: "{count} row in the file", other: "{count} rows in the file" },
};
