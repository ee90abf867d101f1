/**
 * Whether the browser says that its user wants to be left alone: by Global Privacy Control, or by Do Not Track, which is
 * no standard any more but means the same to whoever switched it on.
 */
export const asksForPrivacy = (): boolean =>
  typeof navigator === "object" &&
  (Reflect.get(navigator, "globalPrivacyControl") === true || navigator.doNotTrack === "1");
