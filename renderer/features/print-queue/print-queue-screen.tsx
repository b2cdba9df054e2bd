/** Paper that still wants something: waits, failed, or of unknown end. Nothing prints twice by itself. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintJobView } from '#domain/contract/print.contract.ts';
import { canPrint, printersOf, TO_FOLDER } from '#domain/contract/printers.ts';
import { formLabels } from '#domain/printing/forms.ts';
import { type PrintJobAction, printJobStatusTable } from '#domain/printing/print-job-status.ts';
import { mayAct } from '#domain/state-table.ts';
import { api, desk } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Page } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { When } from '../../ui/when.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { JobStateTag } from '../../documents/job-state-tag.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';
import { PreviewDialog } from '../../documents/preview-dialog.tsx';
import { PrintHistory } from '../../documents/print-history.tsx';
import { useMe } from '../../shell/session.ts';

/** The host's own table says which buttons a job has. */
const may = (job: PrintJobView, action: PrintJobAction): boolean => mayAct(printJobStatusTable, job.state, action);
const isHeld = (job: PrintJobView): boolean => job.isHeld && may(job, 'release');

export function PrintQueueScreen() {
  const { t } = useTranslation('printQueue');
  const { t: log } = useTranslation('printLog');
  const me = useMe();
  const lang = useLang();
  const [isOpenOnly, setOpenOnly] = useState(true);
  const [preview, setPreview] = useState<PrintJobView | null>(null);
  const [open, setOpen] = useState<PrintJobView | null>(null);
  const input = { isOpenOnly, limit: 200 };
  const jobs = useQuery(api.print.jobs.queryOptions({ input, meta: { touches: ['printJobs'] } }));
  const navigate = useNavigate();
  const toSettings = () => void navigate({ to: '/settings', search: { tab: 'printers' } as never });
  const wake = () => void desk.print.wake({});
  const retry = useAct(api.print.retry, { onDone: wake });
  const cancel = useAct(api.print.cancel);
  const takeOver = useAct(api.print.takeOver, { onDone: wake });
  const release = useAct(api.print.release, { doneText: null, onDone: wake });
  const confirm = useAct(api.print.confirm, { onDone: wake });
  const name = (job: PrintJobView) =>
    job.kind === 'DRAWER' ? t('drawer') : formLabels[job.form][lang === 'en' ? 'en' : 'zh'];
  const button = (label: string, onPress: () => void) => (
    <Button key={label} size="small" onClick={onPress}>
      {label}
    </Button>
  );
  const set = useQuery({
    queryKey: ['desk', 'printers'],
    queryFn: () => desk.print.settings({}),
    meta: { touches: [] },
  });
  const printers = set.data ? printersOf(set.data) : [];
  const others = (job: PrintJobView) =>
    printers
      .filter((p) => p.name !== job.printer && canPrint(p, job.form))
      .map(({ name: value }) => ({ value, label: value }))
      .concat({ value: TO_FOLDER, label: t('toFolder') });
  const ways = (job: PrintJobView) => (
    <div className="q-row">
      {job.kind !== 'DRAWER' && button(t('preview'), () => setPreview(job))}
      {isHeld(job) && button(t('print'), () => release.submit({ id: job.id }))}
      {job.reason === 'NO_PRINTER' && job.state === 'NOT_SENT' && button(t('setPrinter'), toSettings)}
      {may(job, 'retry') && button(t('retry'), () => retry.submit({ id: job.id }))}
      {may(job, 'printed') && (
        <>
          <span>{t('didPrint')}</span>
          {button(t('yes'), () => confirm.submit({ id: job.id, isPrinted: true }))}
          {button(t('no'), () => confirm.submit({ id: job.id, isPrinted: false }))}
        </>
      )}
      {job.kind !== 'DRAWER' && (isHeld(job) || may(job, 'retry')) && (
        <Select
          size="small"
          aria-label={t('takeOver')}
          placeholder={t('takeOver')}
          value={null}
          options={others(job)}
          onChange={(printer: string) => takeOver.submit({ id: job.id, printer })}
        />
      )}
      {may(job, 'cancel') && button(t('giveUp'), () => cancel.submit({ id: job.id }))}
    </div>
  );
  return (
    <Page
      title={t('title')}
      subtitle={
        <Segmented
          value={isOpenOnly ? 'open' : 'all'}
          options={[
            { value: 'open', label: t('open') },
            { value: 'all', label: t('all') },
          ]}
          onChange={(value) => setOpenOnly(value === 'open')}
        />
      }
      actions={
        <>
          <ShortcutButton keys="f6" label={t('openFolder')} onPress={() => void desk.app.openPapers({})} />
          {me.can('audit.read') && (
            <ShortcutButton keys="f7" label={log('title')} onPress={() => void navigate({ to: '/print-log' })} />
          )}
        </>
      }
    >
      <RefusalAlert
        problem={retry.problem ?? takeOver.problem ?? cancel.problem ?? confirm.problem ?? release.problem}
      />
      <PrinterHealth
        forms={(jobs.data ?? []).filter((job) => isHeld(job) || may(job, 'retry')).map((job) => job.form)}
      />
      <Loaded query={jobs} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('none')} />}>
        {(rows) => (
          <DataList
            label={t('title')}
            rows={rows}
            rowKey={(job) => job.id}
            onOpen={setOpen}
            columns={[
              { title: t('form'), render: name, width: 130 },
              { title: t('docNo'), render: (job) => job.docNo, width: 170 },
              { title: t('state'), render: (job) => <JobStateTag job={job} /> },
              { title: t('printer'), render: (job) => job.printer || '—', width: 110 },
              { title: t('by'), render: (job) => job.requestedByName, width: 90 },
              { title: t('at'), render: (job) => <When at={job.requestedAt} />, width: 110 },
              { title: t('act'), render: ways, width: 190 },
            ]}
          />
        )}
      </Loaded>
      {preview && (
        <PreviewDialog
          jobId={preview.id}
          title={`${name(preview)} ${preview.docNo}`}
          onClose={() => setPreview(null)}
        />
      )}
      {open && <PrintHistory job={open} onClose={() => setOpen(null)} />}
      {retry.dialogs}
      {takeOver.dialogs}
      {cancel.dialogs}
      {confirm.dialogs}
      {release.dialogs}
    </Page>
  );
}
