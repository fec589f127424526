import { useState } from "react";
import { useAsk } from "../../bridge/ask.ts";

const key = "claimbook.author";

/** Who judges: who is logged in until another name is typed, which is kept on this computer. */
export const useAuthor = (): { readonly name: string; readonly rename: (name: string) => void } => {
  const { data } = useAsk("assessments.author", {});
  const [typed, setTyped] = useState(() => localStorage.getItem(key));
  return {
    name: typed ?? data?.name ?? "",
    rename: (name) => {
      setTyped(name);
      if (name.trim() === "" || name === data?.name) localStorage.removeItem(key);
      else localStorage.setItem(key, name);
    },
  };
};
