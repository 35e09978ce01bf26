import "@univerjs/preset-sheets-core/lib/index.css";
import "./page.css";
import { openWorkbench } from "./openWorkbench";

void openWorkbench();
