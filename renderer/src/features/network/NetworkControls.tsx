import { acts } from "../../../../shared/domain/attribution.ts";
import type { Act } from "../../../../shared/domain/attribution.ts";
import { edgeKinds } from "../../../../shared/domain/network.ts";
import { Select } from "../../ui/Field.tsx";
import { edgeWords } from "./edge-words.ts";
import { useNetworkState } from "./network-state.ts";

/** Which edges are drawn: their kinds, the stance of what is said, how many passages they need, how many actors and sources, and whether unnamed ones. */
export const NetworkControls = () => {
  const { kinds, act, least, actors, unnamed, keep } = useNetworkState();
  return (
    <>
      <fieldset className="edge-kinds">
        <legend className="visually-hidden">Kinds of edges</legend>
        {edgeKinds.map((kind) => (
          <label key={kind} className={`edge-kind edge-${kind}`} title={edgeWords[kind].hint}>
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={({ target }) =>
                keep({ kinds: edgeKinds.filter((each) => (each === kind ? target.checked : kinds.includes(each))) })
              }
            />
            <span className="edge-line" aria-hidden />
            {edgeWords[kind].label}
          </label>
        ))}
      </fieldset>
      <label className="edge-kind" title="Sources that are not known as actors: unnamed and anonymous ones, documents.">
        <input type="checkbox" checked={unnamed} onChange={({ target }) => keep({ unnamed: target.checked })} />
        <span className="node-unnamed" aria-hidden />
        Unnamed sources, documents
      </label>
      <Select
        label="Stance"
        hideLabel
        value={act ?? "any"}
        options={[{ value: "any", label: "Any stance" }, ...acts.map((value) => ({ value, label: value }))]}
        onChange={(chosen: Act | "any") => keep({ act: chosen === "any" ? null : chosen })}
      />
      <Select
        label="Passages needed for an edge"
        hideLabel
        value={String(least)}
        options={leasts.map((count) => ({
          value: String(count),
          label: count === 1 ? "Every edge" : `From ${count} passages`,
        }))}
        onChange={(chosen) => keep({ least: Number(chosen) })}
      />
      <Select
        label="Actors and sources drawn"
        hideLabel
        value={String(actors)}
        options={sizes.map((count) => ({ value: String(count), label: `The ${count} most active` }))}
        onChange={(chosen) => keep({ actors: Number(chosen) })}
      />
    </>
  );
};

const leasts = [1, 2, 3, 5, 10, 25, 100] as const;
const sizes = [30, 60, 120, 250] as const;
