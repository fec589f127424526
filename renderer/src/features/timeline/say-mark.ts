import { countOf } from "../../../../shared/domain/labels.ts";
import type { Lane, Mark } from "../../../../shared/domain/timeline.ts";
import { textOfDay } from "../../ui/day-text.ts";
import { positionWords } from "../passages/index.ts";

/** "12 Apr 2017", or "12 Apr 2017 to 3 May 2017". */
export const sayDays = ({ firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number }): string =>
  firstDay === lastDay ? textOfDay(firstDay) : `${textOfDay(firstDay)} to ${textOfDay(lastDay)}`;

/** "12 Apr 2017: 3 affirm". */
export const sayMark = ({ position, count, ...days }: Mark): string =>
  `${sayDays(days)}: ${count.toLocaleString("en")} ${positionWords[position][count === 1 ? "one" : "many"]}`;

/** What a screen reader says of a lane. */
export const sayLane = (lane: Lane): string =>
  `${sayDays(lane)}, ${countOf(lane.appearances, "appearance")}${lane.disputed ? ", disputed" : ""}`;
