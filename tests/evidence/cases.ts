import type { Case } from "./case.ts";
import { steppers } from "./pages/f01Steppers.ts";
import { selecting } from "./pages/f02Selecting.ts";
import { datePickers } from "./pages/f03DatePickers.ts";
import { downloads } from "./pages/f04Downloads.ts";
import { files } from "./pages/f05Files.ts";
import { windows } from "./pages/f06Windows.ts";
import { waking } from "./pages/f07Waking.ts";
import { menus } from "./pages/f08Menus.ts";
import { players } from "./pages/f09Players.ts";
import { canvas } from "./pages/f10Canvas.ts";
import { copying } from "./pages/f11Copying.ts";
import { modals } from "./pages/f12Modals.ts";
import { scrolling } from "./pages/f13Scrolling.ts";
import { gestures } from "./pages/f14Gestures.ts";
import { fields } from "./pages/f15Fields.ts";
import { wizards } from "./pages/f16Wizards.ts";
import { disabled } from "./pages/f17Disabled.ts";
import { answers } from "./pages/f18Answers.ts";
import { tickers } from "./pages/f19Tickers.ts";
import { play } from "./pages/f20Play.ts";

/** Every false alarm that users of other tools have reported, each with the true one it is taken for. */
export const CASES: readonly Case[] = [
  steppers,
  selecting,
  datePickers,
  downloads,
  files,
  windows,
  waking,
  menus,
  players,
  canvas,
  copying,
  modals,
  scrolling,
  gestures,
  fields,
  wizards,
  disabled,
  answers,
  tickers,
  play,
];
