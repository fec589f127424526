import type { Article } from "../../../../shared/domain/article.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { lookUp, tellShell } from "../../bridge/act.ts";
import { showToast } from "../../ui/Toasts.tsx";
import { saveOriginal } from "./originals.ts";

/** The original in a window of its own, where nothing in it runs; what only another program can show is offered to be saved. */
export const showOriginal = async (article: Article, revisionId?: Id): Promise<void> => {
  const original = await lookUp("library.original", {
    articleId: article.id,
    ...(revisionId === undefined ? {} : { revisionId }),
  });
  if (original === null) return;
  const { kind, content, originName, mediaType } = original;
  if (kind === "other")
    showToast({
      kind: "done",
      message: `${originName} (${mediaType}) cannot be shown here: save it to open it in another program`,
      ...(revisionId === undefined
        ? { action: { label: "Save original…", run: () => void saveOriginal(article) } }
        : {}),
    });
  else await tellShell("shell.showOriginal", { kind, content, title: `Original: ${originName}` });
};
