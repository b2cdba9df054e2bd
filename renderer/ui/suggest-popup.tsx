/** The one list beneath an input: of a search box, or shared by all cells of a line grid. */
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Suggesting } from './use-suggest.ts';

type Props<T> = {
  readonly id: string;
  /** the input it hangs on */
  readonly anchor: HTMLElement | null;
  readonly suggesting: Suggesting<T>;
  readonly keyOf: (item: T) => string | number;
  readonly render: (item: T) => ReactNode;
  /** heading of the group an item belongs to; items come sorted by group */
  readonly groupOf?: ((item: T) => string) | undefined;
  readonly onPick: (item: T) => void;
  readonly minWidth?: number;
  /** in place of "no match" */
  readonly none?: ReactNode;
};

export function SuggestPopup<T>(props: Props<T>) {
  const { anchor, suggesting, id } = props;
  const { t } = useTranslation();
  if (!suggesting.isOpen || anchor === null) return null;
  const note = suggesting.isLoading
    ? t('searching')
    : suggesting.items.length === 0
      ? (props.none ?? t('noMatch'))
      : null;
  return createPortal(
    <div className="q-pop" style={placeBelow(anchor, props.minWidth ?? 320)}>
      {note !== null && (
        <div className="q-pop-note" role="status">
          {note}
        </div>
      )}
      <div role="listbox" id={id} aria-label={t('search')}>
        {suggesting.items.map((item, at) => {
          const group = props.groupOf?.(item);
          const before = suggesting.items[at - 1];
          const isNewGroup = group !== undefined && (before === undefined || props.groupOf?.(before) !== group);
          return (
            <Fragment key={props.keyOf(item)}>
              {isNewGroup && (
                <div className="q-pop-note" role="presentation">
                  {group}
                </div>
              )}
              <Option
                id={`${id}-${at}`}
                isActive={at === suggesting.active}
                onPick={() => {
                  suggesting.close();
                  props.onPick(item);
                }}
              >
                {props.render(item)}
              </Option>
            </Fragment>
          );
        })}
      </div>
    </div>,
    document.body,
  );
}

type OptionProps = {
  readonly id: string;
  readonly isActive: boolean;
  readonly onPick: () => void;
  readonly children: ReactNode;
};

function Option({ id, isActive, onPick, children }: OptionProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      // The input keeps the focus.
      onMouseDown={(event) => {
        event.preventDefault();
        onPick();
      }}
    >
      {children}
    </div>
  );
}

/** Below the input, or above it when there is more room; never out of the window. */
function placeBelow(anchor: HTMLElement, minWidth: number) {
  const box = anchor.getBoundingClientRect();
  const width = Math.max(box.width, minWidth);
  const left = Math.max(4, Math.min(box.left, window.innerWidth - width - 8));
  const below = window.innerHeight - box.bottom;
  const isAbove = below < 220 && box.top > below;
  const height = Math.max(120, Math.min(320, (isAbove ? box.top : below) - 8));
  return isAbove
    ? { left, width, maxHeight: height, bottom: window.innerHeight - box.top + 2 }
    : { left, width, maxHeight: height, top: box.bottom + 2 };
}
