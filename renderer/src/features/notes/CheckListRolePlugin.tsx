import { $isListNode, ListNode } from "@lexical/list";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $getNodeByKey } from "lexical";
import { useEffect } from "react";

/** The editor makes check items checkboxes; what holds them is then a group of these and no list. */
export const CheckListRolePlugin = (): null => {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerMutationListener(
        ListNode,
        (mutations) => {
          editor.getEditorState().read(() => {
            for (const [key, change] of mutations) {
              const list = $getNodeByKey(key);
              const element = editor.getElementByKey(key);
              if (change === "destroyed" || element === null || !$isListNode(list)) continue;
              if (list.getListType() === "check") element.setAttribute("role", "group");
              else element.removeAttribute("role");
            }
          });
        },
        { skipInitialization: false },
      ),
    [editor],
  );
  return null;
};
