import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { installedBrowser } from "./findBrowser";

/** Makes sure that there is a browser for the browser tests: an installed one, or Debian's package where that can be installed. */
export function ensureBrowser(): string {
  const found = installedBrowser();
  if (found !== undefined) return found;
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    console.log("Installing Chromium (once)…");
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit", env: environment });
    spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: "inherit", env: environment });
  }
  const installed = installedBrowser();
  if (installed === undefined)
    throw new Error(
      "The browser tests need Chrome, Edge or Chromium: install one, name it in CHROME_PATH, or run npm test -- --fast.",
    );
  return installed;
}
