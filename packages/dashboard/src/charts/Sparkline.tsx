/** Adds neighbours up until at most `most` values are left: a word-sized drawing has no room for more. */
export const thin = (values: readonly number[], most: number): readonly number[] => {
  const size = Math.max(1, Math.ceil(values.length / most));
  const groups: number[] = [];
  // From the newest backwards, so that the group that may be short is the oldest one.
  for (let end = values.length; end > 0; end -= size) {
    groups.unshift(values.slice(Math.max(0, end - size), end).reduce((sum, value) => sum + value, 0));
  }
  return groups;
};

/** The course of a count in the size of a word, oldest at the left, with what it shows in words. */
export const Sparkline = ({ values, what }: { readonly values: readonly number[]; readonly what: string }) => {
  const points = thin(values, 14);
  const highest = Math.max(...points, 1);
  const width = 84;
  const height = 22;
  const at = (value: number, index: number) => {
    const x = points.length < 2 ? width / 2 : 2 + (index / (points.length - 1)) * (width - 6);
    return { x, y: height - 3 - (value / highest) * (height - 6) };
  };
  const path = points.map((value, index) => {
    const { x, y } = at(value, index);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  const last = points.at(-1);
  const end = last === undefined ? null : at(last, points.length - 1);
  const days = values.length;
  const half = Math.floor(days / 2);
  const sum = (part: readonly number[]) => part.reduce((total, value) => total + value, 0);
  return (
    <svg
      class="sparkline"
      width={width}
      height={height}
      role="img"
      aria-label={`${what}: ${sum(values.slice(0, half))} in the first half of the time, ${sum(values.slice(half))} in the second`}
    >
      <polyline points={path.join(" ")} />
      {end === null ? null : <circle cx={end.x} cy={end.y} r="2" />}
    </svg>
  );
};
