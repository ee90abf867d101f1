import { timestamp } from "@handrail/core/base";
import type { Models } from "../../ports/models.ts";
import type { Connection } from "./connection.ts";
import { json, number, text } from "./row.ts";

/** Fitted models in SQLite. */
export const createModels = (connection: Connection): Models => ({
  all: async (environment) =>
    connection.all("SELECT * FROM models WHERE environment = ? ORDER BY step", environment).map((row) => ({
      step: text(row, "step"),
      definitionVersion: number(row, "version"),
      model: json(row, "model"),
      fittedAt: timestamp(number(row, "fitted_at")),
      details: row["details"] === null ? null : json(row, "details"),
    })),
  save: async (environment, models) => {
    const save = connection.sql(
      `INSERT INTO models (environment, step, version, model, fitted_at, details) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (environment, step) DO UPDATE SET version = excluded.version, model = excluded.model,
         fitted_at = excluded.fitted_at, details = excluded.details`,
    );
    for (const { step, definitionVersion, model, fittedAt, details } of models)
      save.run(
        environment,
        step,
        definitionVersion,
        JSON.stringify(model),
        fittedAt,
        details === null ? null : JSON.stringify(details),
      );
  },
});
