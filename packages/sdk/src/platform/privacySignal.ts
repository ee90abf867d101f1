/** Whether the browser tells sites not to sell or share what its user does (Global Privacy Control). */
export const hasGlobalPrivacyControl = (): boolean =>
  typeof navigator === "object" && Reflect.get(navigator, "globalPrivacyControl") === true;
