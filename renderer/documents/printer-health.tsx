/**
 * What the printers of a screen's keys say of themselves, before such a key is pressed: which one, what is wrong, what happens
 * to the paper all the same, and who else can print it. Nothing while they are well, or cannot say.
 *
 *   <RefusalAlert problem={deliver.problem} />
 *   <PrinterHealth forms={['GATE_PASS']} />
 */
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterComplaint } from '#domain/contract/desk.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { type Form, formLabels } from '#domain/printing/forms.ts';
import { desk } from '../api/client.ts';
import { useLang } from '../i18n/language.ts';

/** A printer is asked so often while its screen is open. */
const ASK_MS = 15_000;

export function PrinterHealth({ forms }: { readonly forms: readonly Form[] }) {
  const isShown = useAfterFirstFrame();
  const asked = [...new Set(forms)].toSorted();
  const health = useQuery({
    queryKey: ['desk', 'printer-health', ...asked],
    queryFn: () => desk.print.health({ forms: asked }),
    enabled: isShown && asked.length > 0,
    refetchInterval: ASK_MS,
    retry: false,
    meta: { touches: [] },
  });
  return health.data?.map((one) => <Complaint key={one.printer} complaint={one} />);
}

/** The screen comes first; printers are asked when it has nothing else to do. */
function useAfterFirstFrame(): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const wait = requestIdleCallback(() => setShown(true), { timeout: 500 });
    return () => cancelIdleCallback(wait);
  }, []);
  return isShown;
}

function Complaint({ complaint }: { readonly complaint: PrinterComplaint }) {
  const { t } = useTranslation('printers');
  const lang = useLang();
  const names = complaint.forms.map((form) => formLabels[form][lang === 'en' ? 'en' : 'zh']).join(t('and'));
  const { printer, reason, others } = complaint;
  return (
    <Alert
      className="q-refusal"
      type="warning"
      showIcon
      title={
        <>
          <strong>
            {t('complaint', {
              printer: printer === '' ? names : printer,
              reason: labelOf(lang, 'printReason', reason),
            })}
          </strong>{' '}
          {t(reason === 'NO_PRINTER' ? 'waitsUntilSet' : 'waitsForIt', { names })}
          {complaint.forms.includes('RECEIPT') && ` ${t('drawerStaysShut')}`}
          {others.length > 0 && ` ${t('othersCan', { printers: others.join(t('and')) })}`}
        </>
      }
    />
  );
}
