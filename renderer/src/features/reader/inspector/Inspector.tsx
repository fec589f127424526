import { useDeferredValue, useEffect, useMemo } from "react";
import type { KeyboardEvent } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { Id } from "../../../../../shared/domain/id.ts";
import { useAsk } from "../../../bridge/ask.ts";
import { useAttributionDraft } from "../attribution/attribution-draft.ts";
import { AttributionEditor } from "../attribution/AttributionEditor.tsx";
import { listed } from "../passages-at.ts";
import { focusReader } from "../reader-handle.ts";
import { SharedTab } from "../shared/SharedTab.tsx";
import { useShared } from "../shared/use-shared.ts";
import { showTab, useReader } from "../use-reader.ts";
import type { InspectorTab } from "../use-reader.ts";
import { useVersions } from "../versions/use-versions.ts";
import { VersionsTab } from "../versions/VersionsTab.tsx";
import { usePassages } from "../use-passages.ts";
import { ArticleTab } from "./ArticleTab.tsx";
import { PassagesTab } from "./PassagesTab.tsx";
import { PassageTab } from "./PassageTab.tsx";
import "./inspector.css";

type Props = { readonly articleId: Id; readonly passageId: Id | null };

/** The right pane: the passage under the cursor, the article, and all its passages. */
export const Inspector = ({ articleId, passageId: newest }: Props) => {
  const article = useAsk("library.article", { id: articleId }).data;
  // The text comes first: what is marked there does not wait for this pane.
  const passageId = useDeferredValue(newest);
  const all = useDeferredValue(usePassages(articleId));
  const passages = useMemo(() => listed(all), [all]);
  const shared = useShared(articleId).passages;
  const versions = useVersions(articleId);
  const tab = useReader((state) => state.tab);
  const passage = passageId === null ? null : (all.find(({ id }) => id === passageId) ?? null);
  // A passage that was just chosen is what one wants to know about, unless one is going through the list.
  useEffect(() => {
    if (passageId !== null && useReader.getState().tab === "article") showTab("passage");
  }, [passageId]);
  const draft = useAttributionDraft((state) => state.draft);
  if (article !== undefined && draft?.open === true && draft.articleId === articleId)
    return <AttributionEditor article={article} draft={draft} all={all} />;
  if (article === undefined) return <div className="inspector" aria-busy aria-label="Inspector" />;
  const back = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    focusReader();
  };
  return (
    // Escape from any control inside leads back to the text.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="inspector" aria-label="Inspector" onKeyDown={back}>
      <Tabs
        className="inspector-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => showTab(tabs.find((each) => each === key) ?? "passage")}
      >
        <TabList className="inspector-tablist" aria-label="Inspector">
          <Tab id="passage" className="inspector-tab">
            Passage
          </Tab>
          <Tab id="article" className="inspector-tab">
            Article
          </Tab>
          <Tab id="passages" className="inspector-tab">
            Passages ({passages.length})
          </Tab>
          <Tab id="shared" className="inspector-tab">
            Shared ({shared.length})
          </Tab>
          {versions.length > 1 || tab === "versions" ? (
            <Tab id="versions" className="inspector-tab">
              Versions ({versions.length})
            </Tab>
          ) : null}
        </TabList>
        <TabPanel id="passage" className="inspector-panel">
          {passage === null ? (
            <>
              <p className="inspector-nothing">
                Put the caret into a marked passage to see it here, or select words and press <kbd>C</kbd> <kbd>S</kbd>{" "}
                <kbd>A</kbd> <kbd>T</kbd> to tag them.
              </p>
              <ArticleTab article={article} />
            </>
          ) : (
            <PassageTab article={article} passage={passage} passages={passages} all={all} />
          )}
        </TabPanel>
        <TabPanel id="article" className="inspector-panel">
          <ArticleTab article={article} />
        </TabPanel>
        <TabPanel id="passages" className="inspector-panel inspector-panel-list">
          <PassagesTab articleId={articleId} passages={passages} activeId={passageId} />
        </TabPanel>
        <TabPanel id="shared" className="inspector-panel inspector-panel-list">
          <SharedTab article={article} />
        </TabPanel>
        <TabPanel id="versions" className="inspector-panel">
          <VersionsTab article={article} />
        </TabPanel>
      </Tabs>
    </section>
  );
};

const tabs: readonly InspectorTab[] = ["passage", "article", "passages", "shared", "versions"];
