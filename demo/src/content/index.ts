import { CONTENT_VERSION, type Content } from "@handrail/core/content";
import { CAMPAIGN_TOUR } from "./guides/campaignTour.ts";
import { CHECKLIST } from "./guides/checklist.ts";
import { DOMAIN_TIP } from "./guides/domainTip.ts";
import { EMPTY_LIST } from "./guides/emptyList.ts";
import { HELP } from "./guides/help.ts";
import { IMPORT_PROMPT } from "./guides/importPrompt.ts";
import { PASTED_TABLE } from "./guides/pastedTable.ts";
import { INVITE_REMINDER, RECAP } from "./guides/reminders.ts";
import { WELCOME } from "./guides/welcome.ts";
import { GETTING_STARTED } from "./journey.ts";
import { VALUE_METRICS } from "./valueMetrics.ts";

/** What a product manager of Paperboat would have authored; published through the API like any other content. */
export const DEMO_CONTENT: Content = {
  version: CONTENT_VERSION,
  journeys: [GETTING_STARTED],
  guides: [
    IMPORT_PROMPT,
    PASTED_TABLE,
    EMPTY_LIST,
    CAMPAIGN_TOUR,
    DOMAIN_TIP,
    CHECKLIST,
    WELCOME,
    INVITE_REMINDER,
    RECAP,
    HELP,
  ],
  valueMetrics: VALUE_METRICS,
  segments: [
    {
      key: "paying",
      name: "Paying accounts",
      condition: { kind: "account", property: "price", operator: "greaterThan", value: 0 },
    },
  ],
};
