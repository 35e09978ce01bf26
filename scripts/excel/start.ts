/** npm run start:excel: serves the add-in from this machine and opens it in Excel for Windows or Mac. Further arguments are passed to office-addin-debugging. */
import { bin, debugging, hasDesktopExcel, PORT } from "./desktop";

if (hasDesktopExcel(process.platform)) {
  const serve = `"${process.execPath}" ${bin("webpack-cli/bin/cli.js")} serve --mode development --port ${PORT}`;
  process.exitCode = debugging("start", [
    "--app",
    "excel",
    "--dev-server",
    serve,
    "--dev-server-port",
    PORT,
    ...process.argv.slice(2),
  ]);
} else {
  console.error(
    "Desktop Excel runs on Windows and Mac only: use npm start for the embedded host, or host dist/ under your own https address for Excel on the web (README, Into Excel).",
  );
  process.exitCode = 2;
}
