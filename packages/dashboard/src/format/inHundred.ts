/** A share as so many of a hundred people: "5 in 100", "2.5 in 100". It is how the promise is made, to the digit asked for. */
export const inHundred = (share: number): string => `${Math.round(share * 1000) / 10} in 100`;
