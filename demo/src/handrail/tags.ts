/** The tags of a contact, and what lists from elsewhere call them. */
export const TAGS = [
  { value: "customer", aliases: ["client", "고객", "ลูกค้า", "клиент", "cliente", "عميل"] },
  { value: "newsletter", aliases: ["subscriber", "뉴스레터", "จดหมายข่าว", "рассылка", "iscritto", "نشرة"] },
  { value: "partner", aliases: ["파트너", "พันธมิตร", "партнёр", "fornitore", "شريك"] },
  { value: "press", aliases: ["media", "언론", "สื่อ", "пресса", "stampa", "صحافة"] },
] as const;
