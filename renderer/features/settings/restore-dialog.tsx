/** 恢复: whose copy, how old, what would be missing; an administrator asks, a manager types their PIN. */
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { BackupView } from '#domain/contract/backup.contract.ts';
import { api } from '#renderer/api/client.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Facts } from '#renderer/ui/facts.tsx';
import { RefusalAlert } from '#renderer/ui/refusal-alert.tsx';
import { useAct } from '#renderer/ui/use-act.tsx';

export function RestoreDialog({ copy, onClose }: { readonly copy: BackupView; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const restore = useAct(api.backup.restore, { doneText: t('restored'), onDone: onClose });
  const { orders, payments, missing } = copy;
  return (
    <Dialog
      title={t('restoreTitle')}
      isOpen
      width={640}
      onClose={onClose}
      action={{
        label: t('restoreDo'),
        onPress: () => restore.submit({ name: copy.name }),
        isBusy: restore.isBusy,
        isDanger: true,
      }}
    >
      <RefusalAlert problem={restore.problem} shownFields={[]} />
      <Facts
        facts={[
          [t('restoreShop'), <b key="shop">{copy.shopName || t('restoreOtherShop')}</b>],
          [t('restoreTo'), <b key="at">{formatAt(copy.at)}</b>],
          [t('restoreHas'), t('restoreHasText', { orders, payments })],
          [t('restoreLoses'), <b key="missing">{t('restoreLosesText', missing)}</b>],
        ]}
      />
      <p>{t('restoreHint', { at: formatAt(copy.at) })}</p>
      {restore.dialogs}
    </Dialog>
  );
}
