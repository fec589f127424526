import { Bookmark } from "lucide-react";
import { useState } from "react";
import type { SearchScope, SearchSort } from "../../../../shared/contract/search.ts";
import { problemOf } from "../../bridge/act.ts";
import { useAsk } from "../../bridge/ask.ts";
import { Button } from "../../ui/Button.tsx";
import { offerUndo } from "../history/index.ts";
import { NameDialog } from "../../ui/NameDialog.tsx";

type Props = {
  readonly query: string;
  readonly scope: SearchScope;
  readonly sort: SearchSort;
  readonly isDisabled: boolean;
};

/** Keeps the search as it stands, under a name. */
export const SaveSearch = ({ query, scope, sort, isDisabled }: Props) => {
  const [asking, setAsking] = useState(false);
  const info = useAsk("notebook.info", {});
  const save = async (name: string): Promise<string | null> => {
    const problem = await problemOf("search.save", { name, query, scope, sort });
    if (problem === null) offerUndo(`Saved search “${name}”`);
    return problem;
  };
  return (
    <>
      <Button
        size="small"
        isDisabled={isDisabled || typeof info.data?.readOnly === "string"}
        onPress={() => setAsking(true)}
      >
        <Bookmark size={14} aria-hidden />
        Save search
      </Button>
      {asking ? (
        <NameDialog
          label="Name"
          missing="A name is needed"
          title="Save search"
          action="Save"
          name={query.slice(0, longestName)}
          hint="It stands in the sidebar with what it finds at the time."
          onKeep={save}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
};

/** Of a suggestion; a name itself may be longer. */
const longestName = 80;
