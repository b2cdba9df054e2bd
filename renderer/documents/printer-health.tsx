/** What a form's printer says of itself, before a key is pressed that needs it; nothing while it is well. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { labelOf } from '#domain/messages/labels.ts';
import type { Form } from '#domain/printing/forms.ts';
import { desk } from '../api/client.ts';
import { useLang } from '../i18n/language.ts';
import { StatusTag } from '../ui/status-tag.tsx';

/** A printer is asked so often while its screen is open. */
const ASK_MS = 15_000;

export function PrinterHealth({ form }: { readonly form: Form }) {
  const { t } = useTranslation('printers');
  const lang = useLang();
  const health = useQuery({
    queryKey: ['desk', 'printer-health', form],
    queryFn: () => desk.print.health({ form }),
    refetchInterval: ASK_MS,
    retry: false,
    meta: { touches: [] },
  });
  const { printer = '', reason = null } = health.data ?? {};
  if (reason === null) return null;
  return (
    <StatusTag tone="amber">
      {printer === '' ? t('health') : printer} · {labelOf(lang, 'printReason', reason)}
    </StatusTag>
  );
}
