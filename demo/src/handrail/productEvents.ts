/** What the demo tells Handrail: the names its journeys, conditions and value metrics read. */
export const PRODUCT_EVENTS = {
  signedUp: "signed_up",
  /** `count` contacts were added, from `source`; the list has `total` now. */
  contactAdded: "contact_added",
  teammateInvited: "teammate_invited",
  teammateJoined: "teammate_joined",
  domainListed: "domain_listed",
  domainVerified: "domain_verified",
  /** A campaign went out to `recipients` people. */
  campaignSent: "campaign_sent",
  /** Somebody looked at results for `seconds`, long enough to have read them. */
  resultsViewed: "results_viewed",
} as const;
