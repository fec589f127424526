import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { useExamples } from "./examples.ts";
import type { Example } from "./examples.ts";

type Props = { readonly trigger: ReactNode; readonly onRun: (query: string) => void };

/** The query language by examples that run when they are clicked. */
export const SearchHelp = ({ trigger, onRun }: Props) => (
  <DialogTrigger>
    {trigger}
    <Popover className="popover" placement="bottom end">
      <Dialog className="search-help">
        {({ close }) => (
          <>
            <Heading slot="title">How to search</Heading>
            <p>Terms side by side must all be there. Choose one to try it.</p>
            <AllExamples
              onRun={(query) => {
                close();
                onRun(query);
              }}
            />
            <p className="search-help-replace">
              There is no search and replace: articles and quotes are evidence and stay as they came. What is yours
              (names, wordings, codes, notes) is renamed once in its list, and is then renamed everywhere.
            </p>
          </>
        )}
      </Dialog>
    </Popover>
  </DialogTrigger>
);

const AllExamples = ({ onRun }: Pick<ExamplesProps, "onRun">) => <Examples list={useExamples()} onRun={onRun} />;

type ExamplesProps = { readonly list: readonly Example[]; readonly onRun: (query: string) => void };

export const Examples = ({ list, onRun }: ExamplesProps) => (
  <ul className="search-examples">
    {list.map(({ query, finds }) => (
      <li key={query}>
        <Button className="search-example" onPress={() => onRun(query)}>
          <code>{query}</code>
          <span>{finds}</span>
        </Button>
      </li>
    ))}
  </ul>
);
