import { ClipboardPaste, FileText, FolderInput, Import } from "lucide-react";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { chooseFilesToImport, chooseFolderToImport, openPaste } from "../import/index.ts";

/** The first thing to do in a new notebook. */
export const NoArticles = () => (
  <EmptyState
    icon={<FileText size={38} />}
    title="No articles yet"
    actions={
      <>
        <Button look="primary" onPress={() => void chooseFilesToImport()}>
          <Import size={15} aria-hidden /> Import files…
        </Button>
        <Button onPress={() => void chooseFolderToImport()}>
          <FolderInput size={15} aria-hidden /> Import a folder…
        </Button>
        <Button onPress={openPaste}>
          <ClipboardPaste size={15} aria-hidden /> Paste text…
        </Button>
      </>
    }
  >
    Bring in what you want to compare: text, Markdown or saved web pages. Drop them anywhere on this window. They stay
    on this computer.
  </EmptyState>
);
