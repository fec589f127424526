import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { tellShell } from "../bridge/act.ts";
import { useSession } from "../session/session.ts";
import { Button } from "../ui/Button.tsx";

/** The notebook's process ended by itself: one clear banner, and one way on. */
export const CoreGone = () => {
  const why = useSession((session) => session.coreGone);
  const [restarting, setRestarting] = useState(false);
  if (why === null) return null;
  const restart = async (): Promise<void> => {
    setRestarting(true);
    await tellShell("shell.restartCore", {});
    setRestarting(false);
  };
  return (
    <div className="core-gone" role="alert">
      <p>{why}</p>
      <Button look="primary" size="small" isDisabled={restarting} onPress={() => void restart()}>
        <RotateCcw size={14} aria-hidden />
        {restarting ? "Restarting…" : "Restart"}
      </Button>
    </div>
  );
};
