/** What happened to one paper: its first print and every 补打, each step with who, when, where and why. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayOf, formatAt, timeOf } from '#domain/calendar.ts';
import type { PrintStep } from '#domain/contract/print-log.ts';
import type { PrintJobView } from '#domain/contract/print.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { formLabels } from '#domain/printing/forms.ts';
import { api } from '../api/client.ts';
import { useLang } from '../i18n/language.ts';
import { DataList } from '../ui/data-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Loaded } from '../ui/states.tsx';
import { JobStateTag } from './job-state-tag.tsx';
import './print-history.css';

type Props = {
  readonly job: Pick<PrintJobView, 'id' | 'form' | 'kind' | 'docNo'>;
  readonly onClose: () => void;
};

export function PrintHistory({ job, onClose }: Props) {
  const { t } = useTranslation('printLog');
  const lang = useLang();
  const name = job.kind === 'DRAWER' ? t('drawer') : formLabels[job.form][lang === 'en' ? 'en' : 'zh'];
  const jobs = useQuery(
    api.print.history.queryOptions({ input: { id: job.id }, meta: { touches: ['printJobs', `printJob:${job.id}`] } }),
  );
  return (
    <Dialog title={`${t('title')} · ${name} ${job.docNo}`} isOpen width={900} onClose={onClose}>
      <Loaded query={jobs}>
        {(found) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long log is read by the arrow keys
          <section ref={focused} className="q-history" tabIndex={0} aria-label={t('title')}>
            {found.map((one) => (
              <section key={one.id}>
                <h3>
                  {one.reprintNo > 0 ? t('reprintNo', { no: one.reprintNo }) : t('first')} <JobStateTag job={one} />
                </h3>
                <Steps steps={one.steps} label={`${name} ${one.docNo} ${one.reprintNo}`} />
              </section>
            ))}
          </section>
        )}
      </Loaded>
    </Dialog>
  );
}

const focused = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

function Steps({ steps, label }: { readonly steps: readonly PrintStep[]; readonly label: string }) {
  const { t } = useTranslation('printLog');
  const lang = useLang();
  const happened = (step: PrintStep): string => {
    const { action, printer, note, state, reason } = step;
    if (action !== null) return t(`acts.${action}`, { printer, note });
    const to = state === 'SENDING' && printer !== '' ? t('to', { printer }) : null;
    const words = [
      to ?? labelOf(lang, 'printState', state),
      reason === null ? '' : labelOf(lang, 'printReason', reason),
    ];
    const until = dayOf(step.untilAt) === dayOf(step.at) ? timeOf(step.untilAt) : formatAt(step.untilAt);
    return [...words, step.times > 1 ? t('times', { count: step.times, until }) : ''].filter(Boolean).join(' · ');
  };
  return (
    <DataList
      label={label}
      rows={steps.map((step, place) => ({ ...step, place }))}
      rowKey={(step) => step.place}
      columns={[
        { title: t('at'), render: (step) => formatAt(step.at), width: 150 },
        { title: t('step'), render: happened },
        { title: t('by'), render: (step) => step.byName ?? t('auto'), width: 100 },
        { title: t('desk'), render: (step) => step.deskName ?? '—', width: 120 },
      ]}
    />
  );
}
