/** npm run stop:excel: ends the development server and takes the development add-in out of desktop Excel. */
import { debugging, hasDesktopExcel } from "./desktop";

if (hasDesktopExcel(process.platform)) process.exitCode = debugging("stop", process.argv.slice(2));
else {
  console.error("There is nothing to stop: npm run start:excel starts desktop Excel on Windows and Mac only.");
  process.exitCode = 2;
}
