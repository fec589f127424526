import { ArrowUpRight, MoreHorizontal, RefreshCw, Tags, UserRoundSearch, X } from "lucide-react";
import { useState } from "react";
import { positions } from "../../../../../shared/domain/attribution.ts";
import type { Passage, Tag, TagKind } from "../../../../../shared/domain/passage.ts";
import { act } from "../../../bridge/act.ts";
import { go } from "../../../session/session.ts";
import type { RegistryView } from "../../../session/place.ts";
import { IconButton } from "../../../ui/Button.tsx";
import { Select } from "../../../ui/Field.tsx";
import { KindIcon, kindNames } from "../../../ui/kinds.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import { positionWords } from "../../passages/index.ts";
import { MeansDialog } from "../mentions/MeansDialog.tsx";
import { removeTag } from "../tagging/actions.ts";
import { setMode } from "../use-reader.ts";

/** A tag with what can be done with it. */
export const TagRow = ({ tag, passage }: { readonly tag: Tag; readonly passage: Passage }) => {
  const { id, kind, label, targetId, position, color, attributionId } = tag;
  const { one } = kindNames[kind];
  const [meaning, setMeaning] = useState(false);
  const visit = (): void => go({ view: views[kind], id: targetId });
  const speaker = passage.attributions.find((each) => each.id === attributionId);
  return (
    <li className={`tag-row tag-row-${kind}${color === null ? "" : ` chip-color-${color % 8}`}`}>
      <div className="tag-row-line">
        <button type="button" className="tag-row-name" title={`Go to ${label}`} onClick={visit}>
          <KindIcon kind={kind} size={14} />
          <span className="visually-hidden">{one}: </span>
          <span>{label}</span>
        </button>
        <Menu
          label={`${one} ${label}`}
          trigger={<IconButton label={`More on ${label}`} icon={<MoreHorizontal size={15} />} />}
          entries={[
            { id: "go", label: `Go to this ${one.toLowerCase()}`, icon: <ArrowUpRight size={15} />, onAction: visit },
            {
              id: "retag",
              label: `Another ${one.toLowerCase()} instead…`,
              icon: <RefreshCw size={15} />,
              onAction: () => setMode({ kind: "tag", tagKind: kind, on: { passageId: passage.id }, tagId: id }),
            },
            ...(kind === "actor"
              ? [
                  {
                    id: "means",
                    label: "These words mean somebody else…",
                    icon: <UserRoundSearch size={15} />,
                    onAction: () => setMeaning(true),
                  },
                  {
                    id: "mentions",
                    label: "Tag all mentions…",
                    keys: "M",
                    icon: <Tags size={15} />,
                    onAction: () => setMode({ kind: "mentions", actorId: targetId }),
                  },
                ]
              : []),
          ]}
        />
        <IconButton
          label={`Remove ${one.toLowerCase()} ${label}`}
          icon={<X size={15} />}
          onPress={() => void removeTag(id, label)}
        />
      </div>
      {meaning ? <MeansDialog tag={tag} words={passage.exact} onClose={() => setMeaning(false)} /> : null}
      {position === null ? null : (
        <div className="tag-row-position">
          <span>{speaker === undefined ? "The writer" : (speaker.sourceName ?? "Somebody")}</span>
          <Select
            label={`Position towards ${label}`}
            hideLabel
            value={position}
            options={positions.map((value) => ({ value, label: positionWords[value].one }))}
            onChange={(value) => void act("annotate.setPosition", { tagId: id, position: value })}
          />
          <span>it</span>
        </div>
      )}
    </li>
  );
};

const views: Readonly<Record<TagKind, RegistryView>> = {
  claim: "claims",
  source: "sources",
  actor: "actors",
  code: "codes",
};
