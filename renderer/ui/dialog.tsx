/** A dialog that owns the keyboard while it is open: Esc closes it, the screen beneath hears no shortcut. */
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { KeyLayer } from './key-layer.tsx';
import { ShortcutButton } from './shortcut-button.tsx';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** the button that does it; `keys` default F8 */
  readonly action?: {
    readonly label: string;
    readonly onPress: () => void;
    readonly keys?: string;
    readonly isBusy?: boolean;
    readonly isDisabled?: boolean;
    readonly isDanger?: boolean;
  };
  /** px; default 480 */
  readonly width?: number;
  readonly children: ReactNode;
};

/** Content mounts when it opens and goes when it closes, so each opening starts fresh. */
export function Dialog({ title, isOpen, onClose, action, width = 480, children }: Props) {
  return (
    <Modal
      title={title}
      open={isOpen}
      width={width}
      onCancel={onClose}
      footer={null}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      centered
    >
      <KeyLayer>
        {children}
        <DialogFoot onClose={onClose} action={action} />
      </KeyLayer>
    </Modal>
  );
}

function DialogFoot({ onClose, action }: Pick<Props, 'onClose' | 'action'>) {
  const { t } = useTranslation();
  return (
    <div className="q-dialog-foot">
      <ShortcutButton keys="escape" label={action ? t('cancel') : t('close')} onPress={onClose} />
      {action && <ShortcutButton isPrimary keys={action.keys ?? 'f8'} {...actionProps(action)} />}
    </div>
  );
}

function actionProps({ keys: _keys, ...rest }: NonNullable<Props['action']>) {
  return rest;
}
