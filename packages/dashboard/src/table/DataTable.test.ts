import { describe, expect, it } from "vitest";
import { type Column, tableCsv } from "./DataTable.tsx";

interface Row {
  readonly name: string;
  readonly count: number;
}

const columns: readonly Column<Row>[] = [
  { key: "name", header: "Name", cell: (row) => row.name, csv: [{ header: "name", value: (row) => row.name }] },
  {
    key: "count",
    header: "Count",
    cell: (row) => row.count,
    csv: [
      { header: "count", value: (row) => row.count },
      { header: "double", value: (row) => row.count * 2 },
    ],
  },
  { key: "drawing", header: "Drawing", cell: () => "~", csv: [] },
];

describe("tableCsv", () => {
  it("holds the rows and columns that are shown, in their order, and no drawing", () => {
    const rows = [
      { name: "b", count: 2 },
      { name: "a", count: 1 },
    ];
    expect(tableCsv(columns, rows)).toBe("name,count,double\r\nb,2,4\r\na,1,2\r\n");
  });
});
