import type { PHONE_COPY } from "./phone-copy";

interface Props {
  copy: (typeof PHONE_COPY)[keyof typeof PHONE_COPY];
}

/**
 * What can be changed about whoever is chosen. A field that is left empty changes nothing. After Back each is empty again:
 * nobody looks into a fold for what is still in force.
 */
export function Edit({ copy }: Props) {
  return (
    <details className="fold">
      <summary>{copy.edit}</summary>
      <p>{copy.editText}</p>
      <label className="field">
        <span>{copy.nickname}</span>
        <input type="text" name="nickname" maxLength={64} placeholder={copy.unchanged} autoComplete="off" />
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
    <label className="field">
      <span>{label}</span>
      <select name={name} defaultValue="" autoComplete="off">
        <option value="">{unchanged}</option>
        {Object.entries(choices).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
