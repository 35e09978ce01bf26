import "@univerjs/preset-sheets-core/lib/index.css";
import "./grid/calibri.css";
import "./page.css";
import { element } from "./bar/element";
import { openHostPage } from "./openHostPage";

openHostPage().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  document
    .getElementById("body")!
    .replaceChildren(
      element(
        "p",
        { role: "alert" },
        `The workbook could not be opened (${reason}): load the page again, or start the server again.`,
      ),
    );
  throw error;
});
