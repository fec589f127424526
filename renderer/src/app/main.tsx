import "@fontsource-variable/inter";
import "@fontsource-variable/source-serif-4";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followChanges, queries } from "../bridge/ask.ts";
import { followJobs } from "../bridge/jobs.ts";
import "../ui/tokens.css";
import "../ui/base.css";
import { App } from "./App.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { followIndex } from "../features/search/index.ts";
import { followShell } from "./follow-shell.ts";

followChanges();
followJobs();
followIndex();
followShell();

const root = document.querySelector("#root");
if (root === null) throw new Error("the page has no root element");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </QueryClientProvider>
  </StrictMode>,
);
