import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scene } from "./case.ts";
import { CASES } from "./cases.ts";
import { type BrowserName, type Driver, startDriver } from "./driver.ts";
import { type Given, openStage, type Stage } from "./scenes.ts";

/** Most of a scene is waiting; so many are played at once. */
const SIDE_BY_SIDE = 5;

const SCENES: ReadonlyMap<string, Scene> = new Map(
  CASES.flatMap(({ id, innocent, trouble }) => [
    [`${id}/innocent`, innocent],
    [`${id}/trouble`, trouble],
  ]),
);

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(SCENES);
});

afterAll(() => stage?.stop());

/** Plays every scene; those that need the browser for themselves one after another, at the end. */
const playAll = async (driver: Driver): Promise<ReadonlyMap<string, Given | Error>> => {
  const given = new Map<string, Given | Error>();
  const play = async ([name, scene]: readonly [string, Scene]): Promise<void> => {
    const played = stage.play(driver, name, scene);
    given.set(
      name,
      await played.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))),
    );
  };
  const waiting = [...SCENES].filter(([, scene]) => scene.alone !== true);
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await play(next);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  for (const alone of [...SCENES].filter(([, scene]) => scene.alone === true)) await play(alone);
  return given;
};

const inBrowser = async (name: BrowserName): Promise<ReadonlyMap<string, Given | Error> | null> => {
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

describe.each<BrowserName>(["chromium", "firefox"])("in %s", (browser) => {
  let played: ReadonlyMap<string, Given | Error> | null;

  beforeAll(async () => {
    played = await inBrowser(browser);
  });

  const of = (name: string): Given => {
    const given = played?.get(name);
    if (given instanceof Error) throw given;
    if (given === undefined) throw new Error(`${name} was not played.`);
    return given;
  };

  for (const { id, title, trouble } of CASES) {
    it(`[${id}][${browser}] ${title}: no evidence where nothing is wrong`, ({ skip }) => {
      skip(played === null, `There is no ${browser}.`);
      expect(of(`${id}/innocent`)).toEqual({});
    });

    it(`[${id}][${browser}] ${title}: evidence where something is`, ({ skip }) => {
      skip(played === null, `There is no ${browser}.`);
      expect(of(`${id}/trouble`)).toEqual(trouble.gives);
    });
  }
});
