/** 测试页: printed now by what is typed, with what became of it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedPrinter } from '#domain/contract/printers.ts';
import { labelOf } from '#domain/messages/labels.ts';
import type { Paper } from '#domain/printing/forms.ts';
import type { PrintReason } from '#domain/printing/spool.ts';
import { desk } from '#renderer/api/client.ts';
import { useLang } from '#renderer/i18n/language.ts';

/** A roll printer has its own paper, whatever is asked. */
export function useTestPage() {
  const { t } = useTranslation('printers');
  const lang = useLang();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const print = async (printer: NamedPrinter, paper: Paper) => {
    setSaid(t('testing'));
    setBusy(true);
    try {
      const { state, reason } = await desk.print.testPage({ printer, paper });
      const why: PrintReason | null = reason;
      const isOut = state === 'DONE' || state === 'SENT';
      setSaid(isOut || why === null ? t('tested') : labelOf(lang, 'printReason', why));
    } catch {
      // whatever kept the page from being asked for: nothing came out
      setSaid(t('testFailed'));
    }
    setBusy(false);
  };
  return { said, isBusy, print };
}
