/** A row of things that are on or off, one Tab stop: arrows walk, the space bar turns. */
import { type KeyboardEvent, useRef, useState } from 'react';
import './toggle-list.css';

type Item<T extends string> = { readonly key: T; readonly label: string; readonly isOn: boolean };

type Props<T extends string> = {
  readonly label: string;
  readonly items: readonly Item<T>[];
  readonly isDisabled?: boolean;
  /** `good`: off is a fault (functions); `bad`: on is a fault (lamps); `plain`: neither */
  readonly tone: 'good' | 'bad' | 'plain';
  readonly onTurn: (key: T, isOn: boolean) => void;
};

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function toneOf(tone: Props<string>['tone'], isOn: boolean): string {
  if (tone === 'plain') return isOn ? 'on' : 'off';
  const isFault = (tone === 'good') !== isOn;
  if (isFault) return 'fault';
  return tone === 'good' ? 'on' : 'off';
}

export function ToggleList<T extends string>({ label, items, isDisabled = false, tone, onTurn }: Props<T>) {
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (at + step + items.length) % items.length;
    setAt(next);
    frame.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div ref={frame} className="q-toggles" role="group" aria-label={label} onKeyDown={walk}>
      {items.map((item, i) => (
        <button
          key={item.key}
          type="button"
          role="checkbox"
          aria-checked={item.isOn}
          aria-label={item.label}
          disabled={isDisabled}
          className={`q-toggle q-toggle-${toneOf(tone, item.isOn)}`}
          tabIndex={i === at ? 0 : -1}
          onFocus={() => setAt(i)}
          onClick={() => onTurn(item.key, !item.isOn)}
        >
          <span aria-hidden="true">{item.isOn ? '✓' : tone === 'good' ? '✗' : '·'}</span>
          {item.label}
        </button>
      ))}
    </div>
  );
}
