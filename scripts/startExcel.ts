/** npm run start:excel: serves the add-in from this machine and opens it in Excel for Windows or Mac. Further arguments are passed to office-addin-debugging. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const PORT = "3000";
const bin = (path: string) => join("node_modules", path);

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error(
    "Excel runs on Windows and Mac only: use npm start for the embedded host, or upload dist/manifest.xml in Excel on the web.",
  );
  process.exitCode = 2;
} else {
  const serve = `"${process.execPath}" ${bin("webpack-cli/bin/cli.js")} serve --mode development --port ${PORT}`;
  const start = [
    bin("office-addin-debugging/cli.js"),
    "start",
    "manifest.xml",
    "desktop",
    "--app",
    "excel",
    "--dev-server",
    serve,
    "--dev-server-port",
    PORT,
  ];
  const { status } = spawnSync(process.execPath, [...start, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
