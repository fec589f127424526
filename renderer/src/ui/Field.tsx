import { Search, X } from "lucide-react";
import { useId } from "react";
import {
  Button,
  FieldError,
  Input,
  Label,
  SearchField as AriaSearchField,
  Text,
  TextArea,
  TextField as AriaTextField,
} from "react-aria-components";
import "./field.css";

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly lines?: number;
  readonly autoFocus?: boolean;
  /** The label is only said, not shown. */
  readonly hideLabel?: boolean;
  readonly onEnter?: () => void;
  readonly onBlur?: () => void;
  readonly isReadOnly?: boolean;
};

export const TextField = ({
  label,
  value,
  onChange,
  hint,
  error,
  placeholder,
  lines,
  autoFocus,
  hideLabel,
  onEnter,
  onBlur,
  isReadOnly,
}: TextProps) => (
  <AriaTextField
    className="field"
    value={value}
    onChange={onChange}
    isInvalid={error !== undefined && error !== null}
    {...(autoFocus === true ? { autoFocus } : {})}
    {...(onBlur === undefined ? {} : { onBlur })}
    {...(isReadOnly === true ? { isReadOnly } : {})}
    onKeyDown={(event) => {
      // A handler here keeps keys to itself unless it says otherwise; Escape is for the dialog around the field.
      if (event.key === "Escape") event.continuePropagation();
      if (event.key !== "Enter" || lines !== undefined || onEnter === undefined || event.nativeEvent.isComposing)
        return;
      // What takes the focus next must not get the same key: it would be a new line there.
      event.preventDefault();
      onEnter();
    }}
  >
    <Label className={hideLabel === true ? "visually-hidden" : "field-label"}>{label}</Label>
    {lines === undefined ? (
      <Input className="input" placeholder={placeholder ?? ""} />
    ) : (
      <TextArea className="input" rows={lines} placeholder={placeholder ?? ""} />
    )}
    {hint === undefined ? null : (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
    <FieldError className="field-error">{error}</FieldError>
  </AriaTextField>
);

type SearchProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onSubmit?: (value: string) => void;
};

/** A filter box: Escape empties it. */
export const SearchField = ({ label, value, onChange, placeholder, autoFocus, onSubmit }: SearchProps) => (
  <AriaSearchField
    className="search-field"
    aria-label={label}
    value={value}
    onChange={onChange}
    {...(autoFocus === true ? { autoFocus } : {})}
    {...(onSubmit === undefined ? {} : { onSubmit })}
  >
    <Search size={14} aria-hidden />
    <Input className="search-input" placeholder={placeholder ?? label} />
    <Button className="search-clear" aria-label="Clear">
      <X size={13} aria-hidden />
    </Button>
  </AriaSearchField>
);

type SelectProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly hideLabel?: boolean;
  readonly hint?: string;
};

/** The platform's own select: it is accessible everywhere and needs no code of ours. */
export const Select = <Value extends string>({
  label,
  value,
  options,
  onChange,
  hideLabel,
  hint,
}: SelectProps<Value>) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel === true ? "visually-hidden" : "field-label"}>
        {label}
      </label>
      <select
        id={id}
        className="input select"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint === undefined ? null : <span className="field-hint">{hint}</span>}
    </div>
  );
};
