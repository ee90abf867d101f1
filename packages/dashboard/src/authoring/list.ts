/** The list with the item at `from` standing at `to`; out of range moves nothing. */
export const moved = <Item>(list: readonly Item[], from: number, to: number): readonly Item[] => {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length || from === to) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
};

/** The list with another item at `index`. */
export const replaced = <Item>(list: readonly Item[], index: number, item: Item): readonly Item[] =>
  list.map((each, at) => (at === index ? item : each));

/** The list without the item at `index`. */
export const without = <Item>(list: readonly Item[], index: number): readonly Item[] =>
  list.filter((_, at) => at !== index);
