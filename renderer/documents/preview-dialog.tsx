/** The very paper that is printed. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../api/client.ts';
import { Dialog } from '../ui/dialog.tsx';
import { JobPreview } from '../ui/pdf-preview.tsx';

type Props = { readonly jobId: string; readonly title: string; readonly onClose: () => void };

export function PreviewDialog({ jobId, title, onClose }: Props) {
  const { t } = useTranslation('printQueue');
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    await desk.print.savePdf({ id: jobId }).finally(() => setSaving(false));
  };
  return (
    <Dialog
      title={title}
      isOpen
      width={900}
      onClose={onClose}
      action={{ label: t('savePdf'), isBusy: isSaving, onPress: () => void save() }}
    >
      <div style={{ height: '66vh' }}>
        <JobPreview jobId={jobId} />
      </div>
    </Dialog>
  );
}
