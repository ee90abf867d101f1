const EMAIL = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;

/** Nine digits or more that are written as a telephone number is: with a plus, or in groups. */
const PHONE = /^(?=(?:\D*\d){9,15}\D*$)(?:\+[\d\s().-]+|\(?\d{1,4}\)?(?:[\s.-]\d{2,4}){2,5})$/;

const CARD = /^[3-6]\d{3}[ -]?\d{4,6}[ -]?\d{4,5}(?:[ -]?\d{1,4})?$/;

/** The check digit of payment cards: without it, every long order number would look like a card. */
const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/**
 * Says whether a text is shaped like an e-mail address, a telephone number or a payment card. Event properties describe
 * what happened; who somebody is belongs in traits, where the host says so on purpose.
 */
export const looksPersonal = (text: string): boolean =>
  EMAIL.test(text) || PHONE.test(text) || (CARD.test(text) && passesLuhn(text.replace(/\D/g, "")));
