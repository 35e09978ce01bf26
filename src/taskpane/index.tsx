import { createRoot } from "react-dom/client";

void Office.onReady(() => {
  createRoot(document.getElementById("root")!).render(<div>Factor Scores</div>);
});
