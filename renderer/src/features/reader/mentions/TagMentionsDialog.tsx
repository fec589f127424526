import { useState } from "react";
import type { Id } from "../../../../../shared/domain/id.ts";
import { startJob } from "../../../bridge/act.ts";
import { useAsk } from "../../../bridge/ask.ts";
import { ended, resultOf } from "../../../bridge/jobs.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { showToast } from "../../../ui/Toasts.tsx";
import { undo } from "../../history/index.ts";
import { announce } from "../use-reader.ts";
import "./mentions.css";

type Props = {
  readonly actorId: Id;
  /** Offers this article besides all of them. */
  readonly articleId?: Id;
  readonly onClose: () => void;
};

/** Tag every untagged mention of an actor's names, here or everywhere: one undo step. */
export const TagMentionsDialog = ({ actorId, articleId, onClose }: Props) => {
  const actor = useAsk("actors.actor", { id: actorId });
  const mentions = useAsk("annotate.findMentions", { actorId });
  const shared = useAsk("annotate.sharedNames", { actorId }).data ?? [];
  const [busy, setBusy] = useState(false);
  const found = mentions.data ?? [];
  const everywhere = found.reduce((sum, { count }) => sum + count, 0);
  const here = found.find((each) => each.articleId === articleId)?.count ?? 0;
  const name = actor.data?.name ?? "…";
  const matched = (actor.data?.aliasList ?? [])
    .filter(({ alias, kind }) => kind !== "weak" && kind !== "descriptor" && !shared.includes(alias))
    .map(({ alias }) => alias);
  const passedOver = (actor.data?.aliasList ?? [])
    .filter(({ kind }) => kind === "weak" || kind === "descriptor")
    .map(({ alias }) => alias);

  const run = async (where: Id | null): Promise<void> => {
    setBusy(true);
    const jobId = await startJob("annotate.tagMentions", { actorId, ...(where === null ? {} : { articleId: where }) });
    if (jobId === null) {
      setBusy(false);
      return;
    }
    onClose();
    const event = await ended(jobId);
    const result = resultOf("annotate.tagMentions", event);
    if (event.failure !== null) showToast({ kind: "problem", message: event.failure.message });
    else if (result !== null) {
      const message = `Tagged ${say(result.tagged, "mention")} of ${name} in ${say(result.articles, "article")}`;
      announce(message);
      showToast({ kind: "done", message, action: { label: "Undo", run: () => void undo() } });
    }
  };

  return (
    <Dialog
      title={`Tag all mentions of ${name}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {articleId !== undefined && everywhere === here ? null : (
            <Button
              look={articleId === undefined ? "primary" : "plain"}
              isDisabled={busy || everywhere === 0}
              onPress={() => void run(null)}
            >
              Tag {everywhere} in all articles
            </Button>
          )}
          {articleId === undefined ? null : (
            <Button look="primary" autoFocus isDisabled={busy || here === 0} onPress={() => void run(articleId)}>
              Tag {here} in this article
            </Button>
          )}
        </>
      }
    >
      {mentions.error === null ? null : <p role="alert">{mentions.error.message}</p>}
      {mentions.data === undefined && mentions.error === null ? (
        <p aria-live="polite">Looking for mentions…</p>
      ) : (
        <p>
          {everywhere === 0
            ? "Every mention is tagged already."
            : `Untagged: ${say(everywhere, "mention")} in ${say(found.length, "article")}${articleId === undefined ? "" : `, ${here} of them in this one`}.`}
        </p>
      )}
      <dl className="mentions-names">
        <dt>Looked for</dt>
        <dd>{matched.length === 0 ? "nothing" : [...new Set(matched)].join(", ")}</dd>
        {shared.length === 0 ? null : (
          <>
            <dt>Passed over (others are called so too)</dt>
            <dd>{shared.join(", ")}</dd>
          </>
        )}
        {passedOver.length === 0 ? null : (
          <>
            <dt>Passed over (weak or descriptive)</dt>
            <dd>{passedOver.join(", ")}</dd>
          </>
        )}
      </dl>
      <p className="mentions-undo">One undo takes all of them back.</p>
    </Dialog>
  );
};

const say = (count: number, thing: string): string => `${count.toLocaleString("en")} ${thing}${count === 1 ? "" : "s"}`;
