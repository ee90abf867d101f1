/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to make one text of the other
 * (Damerau and Levenshtein, each place touched once). Beyond 64 letters texts are far apart without being compared.
 */
export const editDistance = (one: string, two: string): number => {
  if (one === two) return 0;
  if (one.length > 64 || two.length > 64) return 64;
  let before: number[] = [];
  let last = Array.from({ length: two.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= two.length; at += 1) {
      const isSame = one[row - 1] === two[at - 1];
      let least = Math.min((last[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (isSame ? 0 : 1));
      if (one[row - 1] === two[at - 2] && one[row - 2] === two[at - 1])
        least = Math.min(least, (before[at - 2] ?? 0) + 1);
      line.push(least);
    }
    before = last;
    last = line;
  }
  return last[two.length] ?? 0;
};
