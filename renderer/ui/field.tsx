/** A label, its control, and the place beneath where a refusal appears: nothing jumps when one comes. */
import { cloneElement, type ReactElement, type ReactNode, useId } from 'react';

type ControlProps = { id?: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean; status?: '' | 'error' };

type Props = {
  readonly label: string;
  readonly isRequired?: boolean;
  /** from `fieldSentences(lang, problem).get('plateNo')` or of an own check */
  readonly error?: string | undefined;
  /** shown while there is no error */
  readonly hint?: ReactNode;
  /** takes the whole row of the form */
  readonly isWide?: boolean;
  /** one control that takes `id` (antd's do; so do plain inputs) */
  readonly children: ReactElement;
};

/** Put several into `<div className="q-fields">`. Tie: the control gets id, aria-describedby and aria-invalid. */
export function Field({ label, isRequired = false, error, hint, isWide = false, children }: Props) {
  const id = useId();
  const noteId = `${id}-note`;
  const isPlain = typeof children.type === 'string';
  const given: ControlProps = { id, 'aria-describedby': noteId, 'aria-invalid': error !== undefined };
  if (!isPlain && error !== undefined) given.status = 'error';
  return (
    <div className={isWide ? 'q-field q-field-wide' : 'q-field'}>
      <label htmlFor={id}>
        {label}
        {isRequired && (
          <span className="q-must" aria-hidden="true">
            *
          </span>
        )}
      </label>
      {cloneElement(children as ReactElement<ControlProps>, given)}
      <div className="q-field-note" id={noteId}>
        {error === undefined ? hint : <FieldError text={error} />}
      </div>
    </div>
  );
}

/** A refusal beside what it is about. */
export function FieldError({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <span className="q-field-error" role="alert">
      {text}
    </span>
  );
}
