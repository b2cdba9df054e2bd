/** A paper of this window that did not come out: said above whatever screen is open, with the ways out. Source: domain rules §5.8. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintJobView } from '#domain/contract/print.contract.ts';
import { canPrint, printersOf, TO_FOLDER } from '#domain/contract/printers.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { formLabels } from '#domain/printing/forms.ts';
import { api, desk } from '../api/client.ts';
import { queuedPapers } from '../api/queued-papers.ts';
import { useLang } from '../i18n/language.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { ShortcutButton } from '../ui/shortcut-button.tsx';
import { useAct } from '../ui/use-act.tsx';

/** A printer that only needed a moment is no trouble, ms. */
const PATIENCE_MS = 3_000;

/** Without a printer set the paper was spoken of at once; a drawer that stayed shut needs no paper. */
function isTrouble(job: PrintJobView): boolean {
  if (job.kind === 'DRAWER' || job.reason === 'NO_PRINTER') return false;
  if (job.state === 'NOT_SENT') return job.updatedAt - job.requestedAt >= PATIENCE_MS;
  return job.state === 'UNKNOWN' || job.state === 'FAILED';
}

export function PrintTrouble() {
  const { t } = useTranslation('printers');
  const ids = useSyncExternalStore(queuedPapers.subscribe, queuedPapers.watched);
  const jobs = useQuery({
    ...api.print.jobs.queryOptions({ input: { ids: [...ids] }, meta: { touches: ['printJobs'] } }),
    enabled: ids.length > 0,
  });
  const ill = (ids.length > 0 ? (jobs.data ?? []) : []).filter(isTrouble);
  const [first] = ill;
  if (first === undefined) return null;
  return (
    <section className="q-notices" aria-label={t('trouble')}>
      <Trouble key={first.id} job={first} more={ill.length - 1} />
    </section>
  );
}

function Trouble({ job, more }: { readonly job: PrintJobView; readonly more: number }) {
  const { t } = useTranslation('printers');
  const { t: queue } = useTranslation('printQueue');
  const lang = useLang();
  const navigate = useNavigate();
  const wake = () => void desk.print.wake({});
  const confirm = useAct(api.print.confirm, { onDone: wake });
  const isUnknown = job.state === 'UNKNOWN';
  const name = formLabels[job.form][lang === 'en' ? 'en' : 'zh'];
  const say = (isPrinted: boolean) => confirm.submit({ id: job.id, isPrinted });
  return (
    <div className="q-notice q-notice-red" role="alert">
      <span>
        {t(isUnknown ? 'unsureIs' : 'troubleIs', {
          name: `${name} ${job.docNo}`,
          printer: job.printer,
          reason: job.reason === null ? '' : labelOf(lang, 'printReason', job.reason),
        })}
        {more > 0 && ` ${t('askMore', { count: more })}`}
      </span>
      {isUnknown ? (
        <>
          <b>{queue('didPrint')}</b>
          <Button size="small" disabled={confirm.isBusy} onClick={() => say(true)}>
            {queue('yes')}
          </Button>
          <Button size="small" disabled={confirm.isBusy} onClick={() => say(false)}>
            {queue('no')}
          </Button>
        </>
      ) : (
        <OtherWays job={job} onDone={wake} />
      )}
      <ShortcutButton
        size="small"
        keys="ctrl+j"
        label={queue('title')}
        onPress={() => void navigate({ to: '/print-queue' })}
      />
      <Button size="small" onClick={() => queuedPapers.letGo([job.id])}>
        {t('askLater')}
      </Button>
      <RefusalAlert problem={confirm.problem} shownFields={[]} />
      {confirm.dialogs}
    </div>
  );
}

/** Another printer of this PC, or the folder of papers. */
function OtherWays({ job, onDone }: { readonly job: PrintJobView; readonly onDone: () => void }) {
  const { t } = useTranslation('printers');
  const takeOver = useAct(api.print.takeOver, { doneText: null, onDone });
  const set = useQuery({
    queryKey: ['desk', 'printers'],
    queryFn: () => desk.print.settings({}),
    meta: { touches: [] },
  });
  const others = (set.data ? printersOf(set.data) : []).filter((p) => p.name !== job.printer && canPrint(p, job.form));
  const take = (printer: string) => takeOver.submit({ id: job.id, printer });
  return (
    <>
      {others.slice(0, 2).map(({ name }) => (
        <Button key={name} size="small" disabled={takeOver.isBusy} onClick={() => take(name)}>
          {t('useOther', { printer: name })}
        </Button>
      ))}
      <Button size="small" disabled={takeOver.isBusy} onClick={() => take(TO_FOLDER)}>
        {t('asPdf')}
      </Button>
      <RefusalAlert problem={takeOver.problem} shownFields={[]} />
      {takeOver.dialogs}
    </>
  );
}
