/** The test page of a printer of sheets as it would come out, drawn anew a moment after the last key. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NamedPrinter } from '#domain/contract/printers.ts';
import { desk } from '#renderer/api/client.ts';
import { PaperPreview } from '#renderer/ui/pdf-preview.tsx';
import { useSettled } from '#renderer/ui/use-settled.ts';

export function TestPagePreview({ printer }: { readonly printer: NamedPrinter | undefined }) {
  const { t } = useTranslation('printers');
  const asked = useSettled(printer, JSON.stringify(printer));
  const page = useQuery({
    queryKey: ['desk', 'testPreview', asked],
    queryFn: () => (asked === undefined ? null : desk.print.testPreview({ printer: asked, paper: 'A4' })),
    meta: { touches: [] },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return (
    <section aria-label={t('preview')}>
      <div className="q-field-note">{page.data ? t('preview') : t('previewLater')}</div>
      <div className="q-printer-paper">{page.data && <PaperPreview preview={page.data} />}</div>
    </section>
  );
}
