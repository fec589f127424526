import type { DebrisRule } from "../../../../shared/domain/debris-rule.ts";
import { act } from "../../bridge/act.ts";
import { useAsk } from "../../bridge/ask.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { offerUndo } from "../history/index.ts";
import "./debris.css";

/** What is always folded, by publication; each rule can be taken away. */
export const DebrisRulesDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const asked = useAsk("library.debrisRules", {});
  const rules = asked.data ?? [];
  return (
    <Dialog title="Folding rules" onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
      {asked.error === null ? null : <p role="alert">{asked.error.message}</p>}
      {asked.data !== undefined && rules.length === 0 ? (
        <p>
          Nothing is always folded yet. Fold words in an article (select them and press <kbd>D</kbd>), then choose
          “Always for …” beside them in the inspector’s Article tab.
        </p>
      ) : null}
      {byPublication(rules).map(([publication, group]) => (
        <section key={publication} className="debris-rules" aria-label={publication}>
          <h3>{publication}</h3>
          <ul>
            {group.map((rule) => (
              <li key={rule.id} className="debris-rule">
                <blockquote className="debris-example">{rule.example}</blockquote>
                <span className="debris-note">{rule.whole ? "whole lines" : "within lines too"}</span>
                <Button size="small" onPress={() => void remove(rule)}>
                  Remove rule
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {rules.length === 0 ? null : (
        <p className="debris-note">A rule that is removed folds nothing any more; what it folded stays folded.</p>
      )}
    </Dialog>
  );
};

const byPublication = (rules: readonly DebrisRule[]): readonly (readonly [string, readonly DebrisRule[]])[] => {
  const groups = new Map<string, DebrisRule[]>();
  for (const rule of rules) {
    const key = rule.publication.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()].map((group) => [group[0]?.publication ?? "", group]);
};

const remove = async ({ id, publication }: DebrisRule): Promise<void> => {
  const answer = await act("library.removeDebrisRule", { id });
  if (answer !== null) offerUndo(`Removed the rule for ${publication}`);
};
