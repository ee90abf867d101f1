/** The columns a host would register for it, as it would write them. */
export const LARGE_COLUMNS = [
  { key: "id", label: "Customer no.", type: "id", required: true, unique: true },
  { key: "name", label: "Name", required: true },
  { key: "email", label: "E-mail", type: "email", required: true },
  { key: "company", label: "Company" },
  { key: "phone", label: "Phone", type: "phone", country: "GB" },
  { key: "role", label: "Role", type: "enum", options: ["admin", "editor", "viewer", "billing"] },
  { key: "since", label: "Customer since", type: "date" },
  { key: "revenue", label: "Revenue", type: "number" },
  { key: "seats", label: "Seats", type: "integer", min: 0 },
  { key: "active", label: "Active", type: "boolean" },
  { key: "country", label: "Country", type: "country" },
  { key: "notes", label: "Notes" },
] as const;
