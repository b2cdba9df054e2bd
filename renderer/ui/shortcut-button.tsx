/** A button with its key written on it. */
import { Button, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import { keyName, useShortcut } from './keys.ts';

type Props = Omit<ButtonProps, 'onClick'> & { keys?: string; label: string; icon?: ReactNode; onPress: () => void };

/** `keys` work wherever the focus is; a disabled or loading button takes no key. */
export function ShortcutButton({ keys, label, onPress, ...button }: Props) {
  const isOn = keys !== undefined && !button.disabled && !button.loading;
  useShortcut(keys ?? 'f24', label, onPress, isOn);
  return (
    <Button {...button} onClick={onPress}>
      {label}
      {keys ? <kbd className="key">{keyName(keys)}</kbd> : null}
    </Button>
  );
}
