/** A labelled field of a form with its refusal beneath. */
import { type ReactNode, useId } from 'react';
import type { Problem } from '../api/errors.ts';
import { FieldError } from './problem.tsx';

type Props = {
  label: string;
  /** path of the field in the act's input, for its refusal */
  name?: string;
  problem?: Problem | null;
  isRequired?: boolean;
  isWide?: boolean;
  hint?: ReactNode;
  children: (id: string) => ReactNode;
};

/** `children` gets the id that ties the control to its label. */
export function Field({ label, name, problem = null, isRequired = false, isWide = false, hint, children }: Props) {
  const id = useId();
  return (
    <div className={isWide ? 'field wide' : 'field'}>
      <label htmlFor={id}>
        {label}
        {isRequired ? <span className="required">*</span> : null}
      </label>
      <div className="field-control">
        {children(id)}
        {hint ? <div className="field-hint">{hint}</div> : null}
        {name ? <FieldError problem={problem} field={name} /> : null}
      </div>
    </div>
  );
}
