/** Printers of this PC beside the receipt printer: queues, ports, a second roll printer; each with its test page. */
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedPrinter } from '#domain/contract/printers.ts';
import { labelOf } from '#domain/messages/labels.ts';
import type { Paper } from '#domain/printing/forms.ts';
import type { PrintReason } from '#domain/printing/spool.ts';
import { desk } from '#renderer/api/client.ts';
import { useLang } from '#renderer/i18n/language.ts';
import { useMe } from '#renderer/shell/session.ts';
import { Panel } from '#renderer/ui/page.tsx';
import { ShortcutButton } from '#renderer/ui/shortcut-button.tsx';
import { AddPrinterDialog } from './add-printer-dialog.tsx';
import { ModeSelect } from './mode-select.tsx';

type Props = {
  readonly printers: readonly NamedPrinter[];
  readonly isFixed: boolean;
  readonly onChange: (printers: NamedPrinter[]) => void;
};

function placeOf(printer: NamedPrinter): string {
  if (printer.kind === 'NETWORK_THERMAL') return `${printer.host}:${printer.port}`;
  return printer.kind === 'DEVICE_THERMAL' ? printer.path : printer.queue;
}

export function MorePrinters({ printers, isFixed, onChange }: Props) {
  const { t } = useTranslation('printers');
  const [isAdding, setAdding] = useState(false);
  const without = (name: string) => printers.filter((printer) => printer.name !== name);
  return (
    <Panel title={t('title')} extra={<ToLog />}>
      {printers.length === 0 && <p className="q-field-note">{t('none')}</p>}
      {printers.map((printer) => (
        <PrinterRow
          key={printer.name}
          printer={printer}
          isFixed={isFixed}
          onChange={(changed) => onChange(printers.map((one) => (one.name === changed.name ? changed : one)))}
          onRemove={() => onChange(without(printer.name))}
        />
      ))}
      {!isFixed && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
      {isAdding && (
        <AddPrinterDialog
          taken={printers.map(({ name }) => name)}
          onAdd={(printer) => {
            onChange([...without(printer.name), printer]);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </Panel>
  );
}

/** What these printers did, for who may read it. */
function ToLog() {
  const { t } = useTranslation('printLog');
  const me = useMe();
  const navigate = useNavigate();
  if (!me.can('audit.read')) return null;
  return <ShortcutButton keys="f7" label={t('title')} onPress={() => void navigate({ to: '/print-log' })} />;
}

type RowProps = {
  readonly printer: NamedPrinter;
  readonly isFixed: boolean;
  readonly onChange: (printer: NamedPrinter) => void;
  readonly onRemove: () => void;
};

function PrinterRow({ printer, isFixed, onChange, onRemove }: RowProps) {
  const { t } = useTranslation('printers');
  const lang = useLang();
  const [said, setSaid] = useState('');
  const test = async (paper: Paper) => {
    setSaid(t('testing'));
    try {
      const { state, reason } = await desk.print.testPage({ printer, paper });
      const why: PrintReason | null = reason;
      const isOut = state === 'DONE' || state === 'SENT';
      setSaid(isOut || why === null ? t('tested') : labelOf(lang, 'printReason', why));
    } catch {
      // Whatever kept the page from being asked for: nothing came out.
      setSaid(t('testFailed'));
    }
  };
  const button = (label: string, paper: Paper) => (
    <Button key={paper} size="small" disabled={isFixed} onClick={() => void test(paper)}>
      {label}
    </Button>
  );
  return (
    <div className="q-row q-middle">
      <strong>{printer.name}</strong>
      <span>{t(`kinds.${printer.kind}`)}</span>
      <span>{placeOf(printer)}</span>
      {printer.kind !== 'OS_QUEUE' && (
        <ModeSelect
          label={`${t('mode')} ${printer.name}`}
          isFixed={isFixed}
          value={printer.mode ?? 'TEXT'}
          onChange={(mode) => onChange({ ...printer, mode })}
        />
      )}
      {printer.kind === 'OS_QUEUE'
        ? [button(t('testA4'), 'A4'), button(t('testHalf'), 'CF241_2')]
        : button(t('test'), printer.columns === 32 ? 'T58' : 'T80')}
      <Button size="small" disabled={isFixed} onClick={onRemove}>
        {t('remove')}
      </Button>
      <span role="status">{said}</span>
    </div>
  );
}
