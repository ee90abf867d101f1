import { inspect, isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scene } from "./case.ts";
import { CASES } from "./cases.ts";
import { type BrowserName, type Driver, startDriver } from "./driver.ts";
import { type Given, openStage, type Stage } from "./scenes.ts";

/** Most of a scene is waiting; so many are played at once. */
const SIDE_BY_SIDE = 6;

/** Far more than it takes: both browsers together take some two minutes. */
const AT_MOST = 400_000;

const SCENES: ReadonlyMap<string, Scene> = new Map(
  CASES.flatMap(({ id, innocent, trouble }) => [
    [`${id}/innocent`, innocent],
    [`${id}/trouble`, trouble],
  ]),
);

/** What came of each scene. */
type Played = ReadonlyMap<string, Given | Error>;

const EXPECTED: ReadonlyMap<string, Given> = new Map(
  CASES.flatMap(({ id, trouble }) => [
    [`${id}/innocent`, {}],
    [`${id}/trouble`, trouble.gives],
  ]),
);

const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"];

let stage: Stage;
const played = new Map<BrowserName, Played | null>();

beforeAll(async () => {
  stage = await openStage(SCENES);
  await Promise.all(BROWSERS.map(async (name) => played.set(name, await inBrowser(name))));
}, AT_MOST);

afterAll(() => stage?.stop());

/**
 * Plays every scene, those about the focus at the end and one at a time. What comes out amiss is played once more, when all is quiet: on a
 * laden machine a press of the driver lasts longer than a click of a person, and a page's last words may be lost.
 */
const playAll = async (driver: Driver): Promise<Played> => {
  const given = new Map<string, Given | Error>();
  const play = async ([name, scene]: readonly [string, Scene]): Promise<void> => {
    const played = stage.play(driver, name, scene);
    given.set(
      name,
      await played.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))),
    );
  };
  const line = (scenes: (readonly [string, Scene])[]) => async (): Promise<void> => {
    for (let next = scenes.shift(); next !== undefined; next = scenes.shift()) await play(next);
  };
  const wantsFocus = ([, scene]: readonly [string, Scene]): boolean => scene.wantsFocus === true;
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, line([...SCENES].filter((scene) => !wantsFocus(scene)))));
  await line([...SCENES].filter(wantsFocus))();
  for (const [name, scene] of SCENES) {
    if (isDeepStrictEqual(given.get(name), EXPECTED.get(name))) continue;
    console.warn(`${name} in ${driver.name} is played again: ${inspect(given.get(name)).slice(0, 120)}`);
    await play([name, scene]);
  }
  return given;
};

const inBrowser = async (name: BrowserName): Promise<Played | null> => {
  const driver = await startDriver(name);
  if (driver === null) {
    console.warn(`There is no ${name}: the false alarms are not tried in it. Install one, or set its path.`);
    return null;
  }
  try {
    return await playAll(driver);
  } finally {
    await driver.close();
  }
};

describe.each(BROWSERS)("in %s", (browser) => {
  const of = (name: string): Given => {
    const given = played.get(browser)?.get(name);
    if (given instanceof Error) throw given;
    if (given === undefined) throw new Error(`${name} was not played.`);
    return given;
  };

  for (const { id, title } of CASES) {
    it(`[${id}][${browser}] ${title}: no evidence where nothing is wrong`, ({ skip }) => {
      skip(played.get(browser) === null, `There is no ${browser}.`);
      expect(of(`${id}/innocent`)).toEqual(EXPECTED.get(`${id}/innocent`));
    });

    it(`[${id}][${browser}] ${title}: evidence where something is`, ({ skip }) => {
      skip(played.get(browser) === null, `There is no ${browser}.`);
      expect(of(`${id}/trouble`)).toEqual(EXPECTED.get(`${id}/trouble`));
    });
  }
});
