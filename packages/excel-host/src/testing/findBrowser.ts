import { existsSync } from "node:fs";

/** Where Chrome, Edge or Chromium are installed by default. */
const PLACES = [
  process.env.CHROME_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = process.env[name];
    return folder
      ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]
      : [];
  }),
];

/** The installed browser that draws pictures and drives the browser tests; undefined when there is none. */
export function installedBrowser(): string | undefined {
  return PLACES.find((place) => place !== undefined && existsSync(place));
}

/** The same, or an error that says what to do. */
export function findBrowser(): string {
  const found = installedBrowser();
  if (found === undefined)
    throw new Error("No Chrome, Edge or Chromium was found: install one, or name it in CHROME_PATH.");
  return found;
}
