import { useState } from "react";
import type { HttpRecord } from "../../../../../shared/contract/fetched.ts";
import type { Verification } from "../../../../../shared/contract/library.ts";
import type { Article } from "../../../../../shared/domain/article.ts";
import { act } from "../../../bridge/act.ts";
import { Button } from "../../../ui/Button.tsx";
import { saveOriginal, showOriginal } from "../../library/index.ts";
import { Fact } from "./Fact.tsx";
import { sayMoment } from "./say-moment.ts";

/** The bytes that the article came from: what is recorded of them, whether they still are the same, and a copy of them. */
export const Original = ({ article }: { readonly article: Article }) => {
  const [verification, setVerification] = useState<Verification | null>(null);
  const { id, importedAt, snapshot } = article;
  const verify = async (): Promise<void> => {
    setVerification(null);
    const done = await act("library.verify", { articleId: id });
    if (done !== null) setVerification(done.value);
  };
  return (
    <section className="inspector-section" aria-labelledby="inspector-snapshot">
      <div className="inspector-heading">
        <h3 id="inspector-snapshot">Snapshot</h3>
        <span>
          <Button size="small" look="quiet" onPress={() => void showOriginal(article)}>
            Show
          </Button>
          <Button size="small" look="quiet" onPress={() => void verify()}>
            Verify
          </Button>
          <Button size="small" look="quiet" onPress={() => void saveOriginal(article)}>
            Save original…
          </Button>
        </span>
      </div>
      <p className="inspector-none">The bytes as they came in are kept unchanged.</p>
      <div role="status">{verification === null ? null : <Verdict verification={verification} />}</div>
      <dl className="facts">
        <Fact name="Origin" value={`${snapshot.originName} (${snapshot.originKind.replace("-", " ")})`} />
        {snapshot.http === null ? null : <Http http={snapshot.http} />}
        <Fact name="Retrieved" value={sayMoment(snapshot.retrievedAt)} />
        <Fact name="Imported" value={sayMoment(importedAt)} />
        <Fact name="Size" value={`${snapshot.byteLength.toLocaleString("en")} bytes`} />
        <Fact name="Type" value={[snapshot.mediaType, snapshot.encoding].filter((part) => part !== null).join(", ")} />
        <div>
          <dt>SHA-256</dt>
          <dd className="facts-hash">{snapshot.sha256}</dd>
        </div>
      </dl>
    </section>
  );
};

/** How the page was got: where it really came from, and what its server said. */
const Http = ({ http: { url, requestedUrl, redirects, status, headers } }: { readonly http: HttpRecord }) => (
  <>
    {url === requestedUrl ? null : <Fact name="Fetched from" value={url} />}
    {redirects.length === 0 ? null : <Fact name="Redirects" value={redirects.length.toLocaleString("en")} />}
    <div>
      <dt>Answer</dt>
      <dd>
        <details className="facts-headers">
          <summary>
            {status}, {headers.length} headers
          </summary>
          <ul>
            {headers.map(([name, value], index) => (
              // A name may come several times; the order is the server's and never changes.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                {name}: {value}
              </li>
            ))}
          </ul>
        </details>
      </dd>
    </div>
  </>
);

const Verdict = ({ verification: { problems, sha256, byteLength } }: { readonly verification: Verification }) =>
  problems.length === 0 ? (
    <p className="inspector-verdict">
      The original is intact (sha256 {sha256.slice(0, 12)}…, {byteLength.toLocaleString("en")} bytes)
    </p>
  ) : (
    <ul className="inspector-verdict inspector-verdict-bad">
      {problems.map((problem) => (
        <li key={problem}>Not as imported: {problem}</li>
      ))}
    </ul>
  );
