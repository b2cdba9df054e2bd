/** Search-as-you-type: arrows choose, Enter takes, Esc closes; safe under an input method. */
import { Input, type InputRef } from 'antd';
import { type ReactNode, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { SuggestPopup } from './suggest-popup.tsx';
import { useSuggest } from './use-suggest.ts';

type Props<T> = {
  /** the text in the box; the caller keeps it */
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly load: (text: string) => Promise<readonly T[]>;
  readonly onPick: (item: T) => void;
  readonly keyOf: (item: T) => string | number;
  readonly render: (item: T) => ReactNode;
  readonly groupOf?: (item: T) => string;
  /** Enter when nothing was found */
  readonly onNone?: () => void;
  /** shown when nothing was found */
  readonly none?: ReactNode;
  /** spoken name; leave out inside a Field, which labels it */
  readonly label?: string;
  readonly placeholder?: string;
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
  readonly minWidth?: number;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly inputRef?: Ref<{ focus: () => void }>;
  // given by Field
  readonly id?: string;
  readonly status?: '' | 'error';
  readonly 'aria-describedby'?: string;
};

export function SuggestBox<T>(props: Props<T>) {
  const own = useId();
  const input = useRef<InputRef>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const suggesting = useSuggest({ load: props.load, onPick: props.onPick, onNone: props.onNone });
  useImperativeHandle(props.inputRef, () => ({ focus: () => input.current?.focus({ cursor: 'all' }) }), []);
  const isListed = suggesting.isOpen && suggesting.items.length > 0;
  return (
    <span className="q-suggest">
      <Input
        ref={input}
        {...(props.id === undefined ? {} : { id: props.id })}
        role="combobox"
        aria-label={props.label}
        aria-expanded={isListed}
        aria-controls={`${own}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isListed ? `${own}-list-${suggesting.active}` : undefined}
        aria-describedby={props['aria-describedby']}
        autoComplete="off"
        autoFocus={props.autoFocus ?? false}
        disabled={props.isDisabled ?? false}
        placeholder={props.placeholder}
        prefix={props.prefix}
        suffix={props.suffix}
        status={props.status ?? ''}
        value={props.value}
        onChange={(event) => {
          setAnchor(frameOf(input.current?.input));
          props.onType(event.target.value);
          suggesting.ask(event.target.value);
        }}
        onKeyDown={(event) => {
          if (!suggesting.onKey(event) && event.key === 'ArrowDown' && !suggesting.isOpen) suggesting.ask(props.value);
        }}
        onFocus={() => setAnchor(frameOf(input.current?.input))}
        onBlur={suggesting.close}
      />
      <SuggestPopup
        id={`${own}-list`}
        anchor={anchor}
        suggesting={suggesting}
        keyOf={props.keyOf}
        render={props.render}
        groupOf={props.groupOf}
        onPick={props.onPick}
        minWidth={props.minWidth ?? 320}
        none={props.none}
      />
    </span>
  );
}

/** The box as it is seen, with its prefix and suffix; by its ref, because an event of the box may carry a copy that stands nowhere. */
function frameOf(input: HTMLInputElement | null | undefined): HTMLElement | null {
  return input?.closest<HTMLElement>('.ant-input-affix-wrapper') ?? input ?? null;
}
