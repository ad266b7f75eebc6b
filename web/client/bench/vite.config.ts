import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The page of `cargo xtask bench stream`, apart from the pages that people get. */
export default defineConfig({
  root: "bench",
  base: "./",
  plugins: [react()],
  build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0, emptyOutDir: true },
});
