/** Warnings of the rules: the act may go on, but a person says so (确认). */
import { useTranslation } from 'react-i18next';
import type { WireRefusal } from '#domain/contract/command.ts';
import { refusalSentence } from '../api/errors.ts';
import { useLang } from '../i18n/language.ts';
import { Dialog } from './dialog.tsx';

type Props = {
  /** open while there are any */
  readonly warnings: readonly WireRefusal[];
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** useAct shows it by itself; use it alone only for a warning the window finds before sending. */
export function ConfirmWarn({ warnings, onConfirm, onCancel }: Props) {
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <Dialog
      title={t('warnTitle')}
      isOpen={warnings.length > 0}
      onClose={onCancel}
      action={{ label: t('warnGoOn'), onPress: onConfirm, keys: 'f8' }}
    >
      <p>{t('warnHint')}</p>
      <ul className="q-sentences">
        {warnings.map((warning, at) => (
          <li key={`${warning.code}${at}`}>{refusalSentence(lang, warning)}</li>
        ))}
      </ul>
    </Dialog>
  );
}
