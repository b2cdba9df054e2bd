/** State of a print job in the person's words, with the reason when something stopped it. */
import { useTranslation } from 'react-i18next';
import type { PrintJobView } from '#domain/contract/print.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useLang } from '../i18n/language.ts';
import { StatusTag, type Tone } from '../ui/status-tag.tsx';

const TONES: Readonly<Record<PrintJobView['state'], Tone>> = {
  QUEUED: 'blue',
  RENDERED: 'blue',
  SENDING: 'blue',
  NOT_SENT: 'amber',
  SENT: 'amber',
  UNKNOWN: 'red',
  DONE: 'green',
  FAILED: 'red',
  CANCELLED: 'grey',
};
const STOPPED: readonly PrintJobView['state'][] = ['NOT_SENT', 'UNKNOWN', 'FAILED'];

type Props = { readonly job: Pick<PrintJobView, 'state' | 'reason' | 'isHeld'> };

export function JobStateTag({ job }: Props) {
  const { t } = useTranslation('printQueue');
  const lang = useLang();
  if (job.isHeld && job.state === 'QUEUED') return <StatusTag tone="amber">{t('held')}</StatusTag>;
  const why =
    job.reason !== null && (STOPPED.includes(job.state) || job.reason === 'GLYPH_MISSING')
      ? labelOf(lang, 'printReason', job.reason)
      : null;
  return (
    <>
      <StatusTag tone={TONES[job.state]}>{labelOf(lang, 'printState', job.state)}</StatusTag>
      {why !== null && <small className="q-job-why">{why}</small>}
    </>
  );
}
