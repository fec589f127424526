export { NoteEditor } from "./NoteEditor.tsx";
export { NotesView } from "./NotesView.tsx";
