import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./app";
import { FaultBoundary } from "./ui/fault-boundary";
import "./styles.css";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <FaultBoundary>
        <App />
      </FaultBoundary>
    </StrictMode>,
  );
}
