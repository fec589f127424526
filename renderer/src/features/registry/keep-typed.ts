import { lookUp } from "../../bridge/act.ts";

/** Hand over what is typed in the field that has the focus, and wait until the notebook has it. */
export const keepTyped = async (): Promise<void> => {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLTextAreaElement)) return;
  activeElement.blur();
  // What is asked is answered in order: when this comes back, the field's text has been kept.
  await lookUp("history.state", {});
};
