import { ActorsView } from "../features/actors/index.ts";
import { ClaimsView } from "../features/claims/index.ts";
import { CodesView } from "../features/codes/index.ts";
import { CopiesView } from "../features/copies/index.ts";
import { MatrixView } from "../features/matrix/index.ts";
import { NetworkView } from "../features/network/index.ts";
import { NotesView } from "../features/notes/index.ts";
import { SearchView } from "../features/search/index.ts";
import { SourcesView } from "../features/sources/index.ts";
import { TimelineView } from "../features/timeline/index.ts";
import { useSession } from "../session/session.ts";
import { ArticlesView } from "./ArticlesView.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

export const View = () => {
  const view = useSession((session) => session.place.view);
  return (
    <main className="view" aria-label={view}>
      <ErrorBoundary key={view}>
        <ViewOf view={view} />
      </ErrorBoundary>
    </main>
  );
};

const ViewOf = ({ view }: { readonly view: ReturnType<typeof useSession.getState>["place"]["view"] }) => {
  switch (view) {
    case "articles":
      return <ArticlesView />;
    case "claims":
      return <ClaimsView />;
    case "actors":
      return <ActorsView />;
    case "sources":
      return <SourcesView />;
    case "codes":
      return <CodesView />;
    case "copies":
      return <CopiesView />;
    case "network":
      return <NetworkView />;
    case "timeline":
      return <TimelineView />;
    case "matrix":
      return <MatrixView />;
    case "notes":
      return <NotesView />;
    case "search":
      return <SearchView />;
  }
};
