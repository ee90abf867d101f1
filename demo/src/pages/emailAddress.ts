/** Whether a text may be an e-mail address: one @ with something on either side and a dot after it. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
