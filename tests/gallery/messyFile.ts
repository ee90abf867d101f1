/** Given names and surnames as a Russian list would have them. */
const GIVEN = ["Анна", "Борис", "Вера", "Глеб", "Дарья", "Егор", "Жанна", "Захар", "Инна", "Кирилл"];
const SURNAMES = ["Соколов", "Морозова", "Лебедев", "Новикова", "Козлов", "Орлова", "Зайцев"];
const FIRMS = ["Ромашка", "Северный ветер", "Лукоморье", "Заря"];
const ROLES = ["Owner", "Manager", "Member", "Guest"];

/** How many rows it has below its headings. */
export const MESSY_ROWS = 500;

/** The five roles nobody knows. */
export const UNKNOWN_ROLES = ["Mangaer", "Membr", "Gast", "Ownr", "Boss"];

/**
 * A list as people have them: 500 rows in Windows-1251 with semicolons, three dates that are none, two addresses that
 * stand twice, five roles that are none of the options.
 */
export const messyFile = (): Buffer => {
  const rows = Array.from({ length: MESSY_ROWS }, (_, at) => {
    const day = String((at % 28) + 1).padStart(2, "0");
    const month = String((at % 12) + 1).padStart(2, "0");
    const email = at === 300 || at === 400 ? "user7@example.com" : `user${at}@example.com`;
    const since = [50, 150, 250].includes(at)
      ? ["скоро", "31.02.2024", "—"][Math.floor(at / 100)]
      : `${day}.${month}.2023`;
    const role = at % 90 === 10 && at < 400 ? UNKNOWN_ROLES[Math.floor(at / 90)] : ROLES[at % ROLES.length];
    const name = `${GIVEN[at % GIVEN.length]} ${SURNAMES[at % SURNAMES.length]}`;
    return [name, email, FIRMS[at % FIRMS.length], since, `${at * 10},50`, role].join(";");
  });
  return inWindows1251(["Имя;E-mail;Компания;Клиент с;Выручка;Роль", ...rows].join("\r\n"));
};

/** A file nothing need be asked or put right about. */
export const exactFile = (): Buffer =>
  Buffer.from(
    `Full name,E-mail,Company,Customer since,Revenue,Role\n${Array.from(
      { length: 20 },
      (_, at) =>
        `Person ${at},person${at}@example.com,Northwind,2024-03-${String(at + 1).padStart(2, "0")},${at},Member`,
    ).join("\n")}\n`,
  );

/** Only what is needed of the encoding: Cyrillic letters, and the dash. */
const inWindows1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 63;
      if (code < 128) return code;
      if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
      return { "—": 0x97, ё: 0xb8, Ё: 0xa8 }[letter] ?? 63;
    }),
  );
