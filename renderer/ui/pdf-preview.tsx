/** The very PDF that is printed, in Chromium's own viewer; a receipt as the lines that come out. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PreviewView } from '#domain/contract/desk.contract.ts';
import { desk } from '../api/client.ts';
import { useLang } from '../i18n/language.ts';
import { EmptyState, Loaded } from './states.tsx';
import { labelOf } from '#domain/messages/labels.ts';

type PdfProps = {
  readonly address: string;
  readonly title: string;
  /** points above the lower edge that are shown first; the upper edge when not said */
  readonly from?: number | undefined;
};

/** A PDF by its address (`app://paper/…`); fills its container, which needs a height. */
export function PdfPreview({ address, title, from }: PdfProps) {
  const source = `${address}#toolbar=0&navpanes=0&view=${from === undefined ? 'FitH' : `FitH,${from}`}`;
  // the viewer lays a second paper out beside the first when its frame stays
  return <iframe key={source} className="q-paper" title={title} src={source} />;
}

/** What a print job of this desk prints, before or after it was printed. */
export function JobPreview({ jobId }: { readonly jobId: string }) {
  const preview = useQuery({
    queryKey: ['desk', 'preview', jobId],
    queryFn: () => desk.print.preview({ id: jobId }),
    meta: { touches: [] },
    staleTime: 60_000,
  });
  return <Loaded query={preview}>{(it) => <PaperPreview preview={it} />}</Loaded>;
}

/** A paper as the desk drew it: a page, or the lines of a roll. */
export function PaperPreview({ preview, from }: { readonly preview: PreviewView; readonly from?: number | undefined }) {
  const { t } = useTranslation();
  const lang = useLang();
  if (preview.kind === 'PDF') return <PdfPreview address={preview.address} title={t('preview')} from={from} />;
  if (preview.kind === 'NONE') return <EmptyState text={labelOf(lang, 'printReason', preview.reason)} />;
  return (
    <pre className="q-receipt" aria-label={t('preview')}>
      {preview.lines.map((line, at) => (
        <div key={at} className={`q-receipt-${line.size.toLowerCase()}`} data-bold={line.isBold}>
          {line.text === '' ? ' ' : line.text}
        </div>
      ))}
    </pre>
  );
}
