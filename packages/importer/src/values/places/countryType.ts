import { found, type ValueType } from "../valueType.ts";
import { createCountrySearch } from "./countryCodes.ts";

/** Countries, by code or by name. */
export const countryType: ValueType = { reader: () => found(createCountrySearch(), "country") };
