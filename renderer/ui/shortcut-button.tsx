/** A button that shows its key: 保存 F8. */
import { Button, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import { KeyHint } from './key-hint.tsx';
import { useShortcut } from './use-shortcut.ts';

type Props = {
  /** 'f8', 'ctrl+enter'; empty for none */
  readonly keys: string;
  /** what it does: shown on the button and in the help overlay */
  readonly label: string;
  readonly onPress: () => void;
  readonly isPrimary?: boolean;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  /** sending or confirming: rests and says so */
  readonly isBusy?: boolean;
  readonly icon?: ReactNode;
  /** why it cannot be pressed, read by pointer and screen reader */
  readonly title?: string;
} & Pick<ButtonProps, 'size' | 'htmlType' | 'block'>;

export function ShortcutButton(props: Props) {
  const { keys, label, onPress, isPrimary, isDanger, isDisabled = false, isBusy = false, icon, ...rest } = props;
  useShortcut(keys, onPress, { label, isEnabled: !isDisabled && !isBusy });
  return (
    <Button
      {...rest}
      type={isPrimary ? 'primary' : 'default'}
      danger={isDanger ?? false}
      disabled={isDisabled || isBusy}
      aria-busy={isBusy}
      icon={icon}
      onClick={onPress}
    >
      {label}
      <KeyHint keys={keys} />
    </Button>
  );
}
