/** 打印前询问: the papers an act of this window queued; what the desk asks about is printed by Enter, or waits in the queue. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintJobView } from '#domain/contract/print.contract.ts';
import { type Form, formLabels } from '#domain/printing/forms.ts';
import { api, desk } from '../api/client.ts';
import { queuedPapers } from '../api/queued-papers.ts';
import { PrinterHealth } from '../documents/printer-health.tsx';
import { useLang } from '../i18n/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Facts } from '../ui/facts.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../ui/use-act.tsx';

const isAsked = (job: PrintJobView): boolean => job.isHeld && job.state === 'QUEUED';

/** Lies in the frame, so that it outlives the screen whose act it was. */
export function AskBeforePrint() {
  const ids = useSyncExternalStore(queuedPapers.subscribe, queuedPapers.snapshot);
  const jobs = useQuery({
    ...api.print.jobs.queryOptions({ input: { ids: ids.slice(0, 50) }, meta: { touches: ['printJobs'] } }),
    enabled: ids.length > 0,
  });
  const rows = ids.length > 0 ? jobs.data : undefined;
  useSilentOnes(rows);
  // the oldest first, as the act queued them
  const asked = ids.flatMap((id) => rows?.find((job) => job.id === id && isAsked(job)) ?? []);
  const [first] = asked;
  return first ? <AskOne key={first.id} job={first} more={asked.length - 1} /> : null;
}

/** The others go by themselves; one that has nowhere to go is said, for it would wait in silence. */
function useSilentOnes(rows: readonly PrintJobView[] | undefined): void {
  const { t } = useTranslation('printers');
  const lang = useLang();
  const { message } = App.useApp();
  useEffect(() => {
    const silent = (rows ?? []).filter((job) => !isAsked(job));
    if (silent.length === 0) return;
    queuedPapers.done(silent.map(({ id }) => id));
    const tell = async () => {
      const forms = [...new Set(silent.flatMap((job) => (job.kind === 'DRAWER' ? [] : [job.form])))];
      const routes = await Promise.all(forms.map((form) => desk.print.route({ form })));
      const lost = forms.filter((_, i) => routes[i]?.printer === null);
      const names = lost.map((form) => formLabels[form][lang === 'en' ? 'en' : 'zh']);
      if (names.length > 0) void message.warning(t('waitsForPrinter', { names: names.join('、') }), 6);
    };
    // only a hint: the job itself waits in the queue with its reason
    tell().catch(() => undefined);
  }, [rows, lang, message, t]);
}

function useRoute(form: Form) {
  const route = useQuery({
    queryKey: ['desk', 'route', form],
    queryFn: () => desk.print.route({ form }),
    retry: false,
    meta: { touches: [] },
  });
  return route.data;
}

function AskOne({ job, more }: { readonly job: PrintJobView; readonly more: number }) {
  const { t } = useTranslation('printers');
  const { t: settings } = useTranslation('settings');
  const lang = useLang();
  const navigate = useNavigate();
  const route = useRoute(job.form);
  const leave = () => queuedPapers.done([job.id]);
  const print = useAct(api.print.release, {
    doneText: null,
    onDone: () => {
      leave();
      void desk.print.wake({});
    },
  });
  const giveUp = useAct(api.print.cancel, { doneText: null, onDone: leave });
  const name = formLabels[job.form][lang === 'en' ? 'en' : 'zh'];
  const hasWay = route !== undefined && route.printer !== null;
  const toSettings = () => {
    leave();
    void navigate({ to: '/settings', search: { tab: 'printers' } as never });
  };
  return (
    <Dialog
      title={t('askTitle', { name, no: job.docNo })}
      isOpen
      onClose={leave}
      closeLabel={t('askLater')}
      others={[
        { label: t('askNot'), keys: 'delete', isBusy: giveUp.isBusy, onPress: () => giveUp.submit({ id: job.id }) },
      ]}
      action={
        hasWay || route === undefined
          ? {
              label: t('askPrint'),
              keys: 'enter',
              isBusy: print.isBusy,
              isDisabled: !hasWay,
              onPress: () => print.submit({ id: job.id }),
            }
          : { label: t('askSettings'), keys: 'f6', onPress: toSettings }
      }
    >
      <RefusalAlert problem={print.problem ?? giveUp.problem} />
      {hasWay && (
        <Facts
          facts={[
            [t('askPrinter'), route.printer === '' ? settings('targetFolder') : route.printer],
            [settings('paper'), route.paper === null ? '' : settings(`papers.${route.paper}`)],
            [t('copies'), String(route.copies)],
          ]}
        />
      )}
      {hasWay && <PrinterHealth forms={[job.form]} />}
      {more > 0 && <p className="q-field-note">{t('askMore', { count: more })}</p>}
      {print.dialogs}
      {giveUp.dialogs}
    </Dialog>
  );
}
