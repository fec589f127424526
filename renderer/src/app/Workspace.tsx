import { BriefDialog } from "../features/claims/index.ts";
import { DebrisRulesDialog } from "../features/debris/index.ts";
import { ExportDialog } from "../features/export/index.ts";
import {
  AddressDialog,
  DropTarget,
  ImportReportDialog,
  PasteDialog,
  ResumeBanner,
  TablesDialog,
} from "../features/import/index.ts";
import { Palette, SimilarDialog } from "../features/search/index.ts";
import { openDialog, useSession } from "../session/session.ts";
import { runCommand } from "./commands.ts";
import { Sidebar } from "./Sidebar.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { View } from "./View.tsx";

/** A notebook is open: the sidebar, the view, the status bar, and what lies above them. */
export const Workspace = () => {
  const sidebar = useSession((session) => session.sidebar);
  return (
    <DropTarget>
      <div className="workspace">
        <ResumeBanner />
        <div className="workspace-main">
          {sidebar ? <Sidebar /> : null}
          <View />
        </div>
        <StatusBar />
      </div>
      <Dialogs />
      <SimilarDialog />
    </DropTarget>
  );
};

const Dialogs = () => {
  const dialog = useSession((session) => session.dialog);
  switch (dialog) {
    case "palette":
      return <Palette onCommand={(command) => void runCommand(command)} />;
    case "addresses":
      return <AddressDialog />;
    case "paste":
      return <PasteDialog />;
    case "export":
      return <ExportDialog />;
    case "brief":
      return <BriefDialog />;
    case "import-report":
      return <ImportReportDialog />;
    case "debris-rules":
      return <DebrisRulesDialog onClose={() => openDialog(null)} />;
    case "tables":
      return <TablesDialog />;
    case "shortcuts":
    case null:
      return null;
  }
};
