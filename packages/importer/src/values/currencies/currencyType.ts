import { found, type ValueType } from "../valueType.ts";
import { createCurrencySearch } from "./currencyCodes.ts";

/** Currencies, by code, name or sign. */
export const currencyType: ValueType = { reader: () => found(createCurrencySearch(), "currency") };
