type Props = { readonly name: string; readonly value: string | null; readonly origin?: string };

/** One line of a list of facts. */
export const Fact = ({ name, value, origin = "" }: Props) => (
  <div>
    <dt>{name}</dt>
    <dd title={origin}>{value ?? <span className="facts-none">none</span>}</dd>
  </div>
);
