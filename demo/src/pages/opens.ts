/** The letters opened in each of the first 24 hours: made from the campaign's id, so that they stay what they were. */
export const opensPerHour = (campaign: string, recipients: number): readonly number[] => {
  let seed = [...campaign].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2147483647, 7);
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const shares = Array.from({ length: 24 }, (_, hour) => Math.exp(-hour / 5) * (0.6 + 0.8 * random()));
  const sum = shares.reduce((total, share) => total + share, 0);
  const willing = 0.35 + 0.3 * random();
  const opened = shares.map(() => 0);
  for (let person = 0; person < recipients; person += 1) {
    if (random() >= willing) continue;
    let left = random() * sum;
    const hour = shares.findIndex((share) => {
      left -= share;
      return left < 0;
    });
    if (hour >= 0) opened[hour] = (opened[hour] ?? 0) + 1;
  }
  return opened;
};
