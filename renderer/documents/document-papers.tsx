/** The papers of one document: what was printed, a preview of exactly that, and 补打 with its reason. */
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { PrintJobView } from '#domain/contract/print.contract.ts';
import { type Form, formLabels } from '#domain/printing/forms.ts';
import { api } from '../api/client.ts';
import { useLang } from '../i18n/language.ts';
import { Panel } from '../ui/page.tsx';
import { ShortcutButton } from '../ui/shortcut-button.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { JobStateTag } from './job-state-tag.tsx';
import { PrintHistory } from './print-history.tsx';
import { PreviewDialog } from './preview-dialog.tsx';

type Props = {
  readonly docType: string;
  readonly docId: number;
  /** without the box around */
  readonly isPlain?: boolean;
  /** 补打 of the newest paper, or the newest of a form, by a key, under these words. */
  readonly again?: { readonly keys: string; readonly label: string; readonly form?: Form };
};

export function DocumentPapers({ docType, docId, isPlain = false, again }: Props) {
  const { t } = useTranslation('printQueue');
  const jobs = useQuery(api.print.jobs.queryOptions({ input: { docType, docId }, meta: { touches: ['printJobs'] } }));
  const rows = (jobs.data ?? []).filter((job) => job.kind !== 'DRAWER');
  if (rows.length === 0) return null;
  const keyed = rows.find((job) => again?.form === undefined || job.form === again.form);
  const list = rows.map((job) => <Paper key={job.id} job={job} again={job === keyed ? again : undefined} />);
  return isPlain ? <>{list}</> : <Panel title={t('papers')}>{list}</Panel>;
}

type PaperProps = { readonly job: PrintJobView; readonly again: Props['again'] | undefined };

function Paper({ job, again }: PaperProps) {
  const { t } = useTranslation('printQueue');
  const { t: log } = useTranslation('printLog');
  const lang = useLang();
  const [open, setOpen] = useState<'preview' | 'reprint' | 'history' | null>(null);
  const name = formLabels[job.form][lang === 'en' ? 'en' : 'zh'];
  const close = () => setOpen(null);
  return (
    <div className="q-row">
      <span>{name}</span>
      <span>{job.docNo}</span>
      {job.reprintNo > 0 && <span>{t('reprintNo', { no: job.reprintNo })}</span>}
      <JobStateTag job={job} />
      <span>{formatAt(job.requestedAt)}</span>
      <Button size="small" onClick={() => setOpen('preview')}>
        {t('preview')}
      </Button>
      <ShortcutButton
        size="small"
        keys={again?.keys ?? ''}
        label={again?.label ?? t('reprint')}
        onPress={() => setOpen('reprint')}
      />
      <Button size="small" onClick={() => setOpen('history')}>
        {log('history')}
      </Button>
      {open === 'history' && <PrintHistory job={job} onClose={close} />}
      {open === 'preview' && <PreviewDialog jobId={job.id} title={`${name} ${job.docNo}`} onClose={close} />}
      {open === 'reprint' && (
        <ReasonDialog
          title={t('reprint')}
          act={api.print.reprint}
          input={(reason) => ({ id: job.id, reason })}
          prints={[job.form]}
          onClose={close}
        />
      )}
    </div>
  );
}
