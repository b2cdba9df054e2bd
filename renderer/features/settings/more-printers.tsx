/** Printers of this PC beside the receipt printer: queues, ports, a second roll printer; each with its test page. */
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedPrinter } from '#domain/contract/printers.ts';
import type { Paper } from '#domain/printing/forms.ts';
import { useMe } from '#renderer/shell/session.ts';
import { Panel } from '#renderer/ui/page.tsx';
import { ShortcutButton } from '#renderer/ui/shortcut-button.tsx';
import { PrinterDialog } from './printer-dialog.tsx';
import { useTestPage } from './use-test-page.ts';

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
  const [open, setOpen] = useState<NamedPrinter | 'new' | null>(null);
  const names = printers.map(({ name }) => name);
  const without = (name: string) => printers.filter((printer) => printer.name !== name);
  return (
    <Panel title={t('title')} extra={<ToLog />}>
      {printers.length === 0 && <p className="q-field-note">{t('none')}</p>}
      {printers.map((printer) => (
        <PrinterRow
          key={printer.name}
          printer={printer}
          isFixed={isFixed}
          onEdit={() => setOpen(printer)}
          onRemove={() => onChange(without(printer.name))}
        />
      ))}
      {!isFixed && <Button onClick={() => setOpen('new')}>{t('add')}</Button>}
      {open !== null && (
        <PrinterDialog
          {...(open === 'new' ? {} : { before: open })}
          taken={open === 'new' ? names : names.filter((name) => name !== open.name)}
          onDone={(printer) => {
            onChange(
              open === 'new' ? [...printers, printer] : printers.map((one) => (one.name === open.name ? printer : one)),
            );
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
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
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

function PrinterRow({ printer, isFixed, onEdit, onRemove }: RowProps) {
  const { t } = useTranslation('printers');
  const page = useTestPage();
  const button = (label: string, paper: Paper) => (
    <Button key={paper} size="small" disabled={isFixed || page.isBusy} onClick={() => void page.print(printer, paper)}>
      {label}
    </Button>
  );
  return (
    <div className="q-row q-middle">
      <strong>{printer.name}</strong>
      <span>{t(`kinds.${printer.kind}`)}</span>
      <span>{placeOf(printer)}</span>
      <span className="q-quiet">{lookOf(printer, t)}</span>
      {printer.kind === 'OS_QUEUE'
        ? [button(t('testA4'), 'A4'), button(t('testHalf'), 'CF241_2')]
        : button(t('test'), printer.columns === 32 ? 'T58' : 'T80')}
      <Button size="small" disabled={isFixed} onClick={onEdit}>
        {t('editDo')}
      </Button>
      <Button size="small" disabled={isFixed} onClick={onRemove}>
        {t('remove')}
      </Button>
      <span role="status">{page.said}</span>
    </div>
  );
}

/** What is set apart from the usual: tray and offset of sheets, width and type of a roll. */
function lookOf(printer: NamedPrinter, t: TFunction<'printers'>): string {
  if (printer.kind !== 'OS_QUEUE')
    return [printer.columns === 32 ? t('narrow') : t('wide'), t(`modes.${printer.mode ?? 'TEXT'}`)].join(' · ');
  const { tray, offset } = printer;
  const moved = offset && `${t('xMm')} ${offset.xMm} · ${t('yMm')} ${offset.yMm}`;
  return [tray && `${t('tray')} ${tray}`, moved].filter(Boolean).join(' · ');
}
