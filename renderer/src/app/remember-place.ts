import type { Place } from "../session/place.ts";
import { start } from "../session/place.ts";
import type { useSession } from "../session/session.ts";

type Session = ReturnType<typeof useSession.getState>;

const keyOf = (path: string): string => `place:${path}`;

/** Keep where the user is in each notebook, so that it opens there the next time. */
export const rememberPlace = ({ shell, place }: Session, before: Session): void => {
  const path = shell?.notebook?.path;
  if (path !== undefined && place !== before.place && shell === before.shell)
    localStorage.setItem(keyOf(path), JSON.stringify(place));
};

/** Where this notebook was left; the start for one never seen. */
export const placeLeft = (path: string): Place => {
  const text = localStorage.getItem(keyOf(path));
  if (text === null) return start;
  const place: unknown = JSON.parse(text);
  return isPlace(place) ? place : start;
};

/** What is stored was written by this program, perhaps by an older one: the shape is looked at, not trusted. */
const isPlace = (value: unknown): value is Place => {
  if (typeof value !== "object" || value === null || !("view" in value)) return false;
  switch (value.view) {
    case "articles":
      return "articleId" in value && "passageId" in value;
    case "search":
      return "query" in value && "scope" in value;
    case "claims":
    case "actors":
    case "sources":
    case "codes":
    case "notes":
    case "copies":
    case "network":
    case "timeline":
    case "matrix":
      return "id" in value;
    default:
      return false;
  }
};
