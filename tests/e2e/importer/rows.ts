import { expect } from "vitest";
import type { Visit } from "../../gallery/visit.ts";
import { choose, type OpenImporter, press, step, widget } from "./desk.ts";

/** Four people, of whom two have no address. */
export const PEOPLE = `Full name,E-mail,Company,Customer since,Revenue,Role
Ann,ann@example.com,Northwind,2024-01-01,1,Owner
Bob,nobody,Contoso,2024-01-02,2,Member
Cy,cy@example.com,Contoso,2024-01-03,3,Member
Di,nobody either,Contoso Ltd,2024-01-04,4,Guest
`;

/** Goes with a file to its rows: those with problems. */
export const openRowsAt = async (open: OpenImporter, query = "", file = PEOPLE): Promise<Visit> => {
  const seen = await open(query);
  await choose(seen, "people.csv", file);
  await step(seen, ".review");
  await press(seen, ".foot .end");
  await step(seen, ".grid");
  await widget(seen.page).locator(".grid [role=gridcell]").first().waitFor();
  return seen;
};

/** Waits until this cell of the grid has the focus: its role, row and column, and its text. */
export const cellIs = async ({ page }: Visit, wanted: string): Promise<void> => {
  const active = (): Promise<string> =>
    page.evaluate(() => {
      const cell = document.querySelector("handrail-surface")?.shadowRoot?.activeElement;
      return `${cell?.getAttribute("role")} ${cell?.closest("[role=row]")?.getAttribute("aria-rowindex")}/${cell?.getAttribute("aria-colindex")} ${cell?.textContent}`;
    });
  await expect.poll(active, { timeout: 5000 }).toBe(wanted);
};
