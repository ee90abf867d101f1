import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const BUILD = fileURLToPath(new URL("../../scripts/build.ts", import.meta.url));

/**
 * Builds what the browser loads before the end-to-end tests, so that they never test yesterday's files. The whole test
 * run builds once by itself and says so in `HANDRAIL_BUILT`.
 */
export default (): void => {
  if (process.env["HANDRAIL_BUILT"] === "1") return;
  const { status } = spawnSync(process.execPath, [BUILD], { stdio: "inherit" });
  if (status !== 0) throw new Error(`scripts/build.ts ended with ${status}: there is nothing to test in a browser.`);
};
