/** Whether a text can be an e-mail address: one @, something before it, a host with a dot after it. */
export const isEmail = (text: string): boolean =>
  /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/u.test(text.trim());

/** Whether a text is a number, in whichever way people group digits and write decimals; a currency or % may stand by it. */
export const isNumber = (text: string): boolean => {
  const bare = text.trim().replace(/^[\p{Sc}]\s?|\s?[\p{Sc}%]$/gu, "");
  return /^[+\-−]?(\d+|\d{1,3}([ .,'’\u00a0\u202f]\d{3})+)([.,]\d+)?$/.test(bare) || /^\(\d+([.,]\d+)?\)$/.test(bare);
};

/** Whether a text is a date: year first, or day and month in either order before the year; a time may follow. */
export const isDate = (text: string): boolean => {
  const [date = "", time] = text.trim().split(/[T ]/, 2);
  if (time !== undefined && !/^\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.test(time)) return false;
  const parts = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/.exec(date);
  if (parts === null) return false;
  const [one, two, three] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if ((parts[1]?.length ?? 0) === 4) return isDay(one, two, three);
  if ((parts[1]?.length ?? 0) > 2 || ![2, 4].includes(parts[4]?.length ?? 0)) return false;
  const year = three < 100 ? 2000 + three : three;
  return isDay(year, two, one) || isDay(year, one, two);
};

const isDay = (year: number, month: number, day: number): boolean => {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= ([31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
};
