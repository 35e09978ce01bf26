import { spawnSync } from "node:child_process";
import { join } from "node:path";

export const PORT = "3000";
export const MANIFEST = "manifest.xml";

export const bin = (path: string): string => join("node_modules", path);

/** Whether desktop Excel runs on this system. */
export const hasDesktopExcel = (platform: NodeJS.Platform): boolean => platform === "win32" || platform === "darwin";

/** Runs Microsoft's debugging tool with the development manifest. @returns the exit code */
export function debugging(command: "start" | "stop", args: readonly string[]): number {
  const tool = [bin("office-addin-debugging/cli.js"), command, MANIFEST, "desktop", ...args];
  return spawnSync(process.execPath, tool, { stdio: "inherit" }).status ?? 1;
}
