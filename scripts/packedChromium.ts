/** Unpacks the Chromium inside the npm package `@sparticuz/chromium` into the repository's cache, once per version. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The binary and what it needs in its environment; null on machines the package does not serve (it is for Linux on x64). */
export const unpackChromium = async (): Promise<{
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
} | null> => {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const bin = packageFolder();
  if (bin === null) return null;
  const folder = join(ROOT, ".cache", `chromium-${await versionOf(bin)}`);
  if (!existsSync(join(folder, "chromium"))) await unpackInto(folder, join(bin, "bin"));
  return { path: join(folder, "chromium"), env: environmentIn(folder) };
};

const packageFolder = (): string | null => {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))));
  } catch {
    // It is an optional dependency: npm leaves it out where it cannot be installed.
    return null;
  }
};

const versionOf = async (folder: string): Promise<string> => {
  const manifest: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new Error(`${folder}/package.json has no version.`);
};

/**
 * The package writes into the system's temporary folder and takes any file already there as whole, so a run that was
 * interrupted would leave half a browser for ever. We let it write beside the final place and rename at the end.
 */
const unpackInto = async (folder: string, archives: string): Promise<void> => {
  const { inflate } = await import("@sparticuz/chromium");
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = unfinished;
  const names = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"];
  const unpacking = names.map((name) => inflate(join(archives, name)));
  try {
    await Promise.all(unpacking);
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  await writeFile(join(unfinished, "fonts", "fonts.conf"), fontConfiguration(folder));
  try {
    await rename(unfinished, folder);
  } catch (error) {
    // Another process was faster; its copy is as good.
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(join(folder, "chromium"))) throw error;
  }
};

const fontConfiguration = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir>` +
  `<dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`;

/** A bare machine has neither the security libraries Chromium links to nor any font set up; the package brings both. */
const environmentIn = (folder: string): Readonly<Record<string, string>> => {
  const starts = spawnSync(join(folder, "chromium"), ["--version"], { stdio: "ignore" }).status === 0;
  return {
    ...(starts ? {} : { LD_LIBRARY_PATH: join(folder, "al2023", "lib") }),
    ...(existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") }),
  };
};
