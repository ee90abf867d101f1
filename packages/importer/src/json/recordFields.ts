/** A name in a record and the names below it; its column once a value of its own was seen. */
export interface Field {
  readonly path: string;
  column: number;
  readonly members: Map<string, Field>;
}

/** The columns of a list of records: every name in it, in the order in which they first come. */
export interface RecordFields {
  readonly root: Field;
  readonly headings: readonly string[];
  /** The field of this name below another one. */
  member(parent: Field, name: string): Field;
  /** The column of a field, made where it has none. */
  column(field: Field): number;
}

/** Names below names are joined by a dot. A record that is no object has its value in a column called `value`. */
export const createRecordFields = (): RecordFields => {
  const root: Field = { path: "", column: -1, members: new Map() };
  const headings: string[] = [];
  return {
    root,
    headings,
    member: (parent, name) => {
      const known = parent.members.get(name);
      if (known !== undefined) return known;
      const path = parent === root ? name : `${parent.path}.${name}`;
      const field: Field = { path, column: -1, members: new Map() };
      parent.members.set(name, field);
      return field;
    },
    column: (field) => {
      if (field.column < 0) field.column = headings.push(field === root ? "value" : field.path) - 1;
      return field.column;
    },
  };
};
