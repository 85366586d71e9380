/** @jsxImportSource hono/jsx */
import type { PHONE_COPY } from "./phone-copy.ts";

interface Props {
  copy: (typeof PHONE_COPY)[keyof typeof PHONE_COPY];
}

/**
 * The fields that change the chosen person. An empty field changes nothing. After Back all fields are empty again,
 * because nobody opens a fold to see which changes are still there.
 */
export function Edit({ copy }: Props) {
  return (
    <details class="fold">
      <summary>{copy.edit}</summary>
      <p class="note">{copy.editText}</p>
      <label class="field">
        <span>{copy.nickname}</span>
        <input type="text" name="nickname" maxlength={64} placeholder={copy.unchanged} autocomplete="off" />
      </label>
      <Field name="portrait" label={copy.portrait} unchanged={copy.unchanged} choices={copy.portraits} />
      <Field name="unionid" label="unionid" unchanged={copy.unchanged} choices={copy.unionids} />
    </details>
  );
}

interface FieldProps {
  name: string;
  label: string;
  unchanged: string;
  choices: Readonly<Record<string, string>>;
}

function Field({ name, label, unchanged, choices }: FieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select name={name} autocomplete="off">
        <option value="">{unchanged}</option>
        {Object.entries(choices).map(([value, text]) => (
          <option value={value}>{text}</option>
        ))}
      </select>
    </label>
  );
}
