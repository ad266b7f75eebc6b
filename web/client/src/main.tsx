import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./app";
import { missingFeatures } from "./browser";
import { OldBrowserPage } from "./pages/old-browser";
import { FaultBoundary } from "./ui/fault-boundary";
import "./styles.css";

const root = document.getElementById("root");
if (root) {
  const missing = missingFeatures();
  createRoot(root).render(
    <StrictMode>
      <FaultBoundary>{missing.length === 0 ? <App /> : <OldBrowserPage missing={missing} />}</FaultBoundary>
    </StrictMode>,
  );
}
