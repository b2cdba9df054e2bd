/** A dialog that owns the keyboard while it is open: Esc closes it, the screen beneath hears no shortcut. */
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ModalLayer } from './modal-layer.tsx';
import { ShortcutButton } from './shortcut-button.tsx';

type Action = {
  readonly label: string;
  readonly onPress: () => void;
  /** default F8 */
  readonly keys?: string;
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
};

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** the button that does it */
  readonly action?: Action;
  /** other ways out, between closing and doing */
  readonly others?: readonly Action[];
  /** default 取消, or 关闭 where nothing is done */
  readonly closeLabel?: string;
  /** px; default 480 */
  readonly width?: number;
  readonly children: ReactNode;
};

/**
 * Content mounts when it opens and goes when it closes, so each opening starts fresh. Use this, not the kit's Modal:
 * that one writes styles the page's policy refuses.
 */
export function Dialog(props: Props) {
  return props.isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ title, onClose, action, others = [], closeLabel, width = 480, children }: Props) {
  const { t } = useTranslation();
  const titleId = useId();
  const { keys = 'f8', ...rest } = action ?? { label: '', onPress: () => undefined };
  return (
    <ModalLayer className="q-mask">
      <section className="q-dialog" role="dialog" aria-modal="true" aria-labelledby={titleId} style={{ width }}>
        <h2 id={titleId}>{title}</h2>
        <div className="q-dialog-body">{children}</div>
        <div className="q-dialog-foot">
          <ShortcutButton keys="escape" label={closeLabel ?? (action ? t('cancel') : t('close'))} onPress={onClose} />
          {others.map(({ keys: key = '', ...other }) => (
            <ShortcutButton key={other.label} keys={key} {...other} />
          ))}
          {action && <ShortcutButton isPrimary keys={keys} {...rest} />}
        </div>
      </section>
    </ModalLayer>
  );
}
