/** F1: every key that works on this screen now. */
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { keyName, useKeyHelp } from '../../ui/keys.ts';

export function HelpOverlay({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const keys = useKeyHelp();
  return (
    <Modal open title={t('helpTitle')} footer={null} onCancel={onClose} transitionName="" maskTransitionName="">
      <table className="list">
        <tbody>
          {keys.map((one) => (
            <tr key={`${one.keys} ${one.label}`}>
              <td>
                <kbd className="key">{keyName(one.keys)}</kbd>
              </td>
              <td>{one.label}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
