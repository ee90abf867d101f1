export { broadcastTabs, openChannel } from "./broadcastTabs.ts";
export { browserClock } from "./browserClock.ts";
export { browserDom } from "./browserDom.ts";
export { browserIds } from "./browserIds.ts";
export { browserPage } from "./browserPage.ts";
export { fetchLink } from "./fetchLink.ts";
export { eraseKept, idbStore } from "./idbStore.ts";
export { asksForPrivacy } from "./privacySignal.ts";
export { pageSettled, whenIdle } from "./settled.ts";
