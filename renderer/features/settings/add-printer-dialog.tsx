/** One more printer of this PC. A network printer must answer before it is added. */
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedPrinter } from '#domain/contract/printers.ts';
import { desk } from '#renderer/api/client.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { useDraft, useDraftState } from '#renderer/ui/use-draft.tsx';
import { ModeSelect } from './mode-select.tsx';
import { NEW_PRINTER, printerOf, type TypedPrinter } from './new-printer.ts';
import { QueueField } from './queue-field.tsx';

const KINDS = ['OS_QUEUE', 'NETWORK_THERMAL', 'DEVICE_THERMAL', 'QUEUE_THERMAL'] as const;

type Props = {
  readonly taken: readonly string[];
  readonly onAdd: (printer: NamedPrinter) => void;
  readonly onClose: () => void;
};

export function AddPrinterDialog({ taken, onAdd, onClose }: Props) {
  const { t } = useTranslation('printers');
  const draft = useDraft('settings.printer.new', { about: t('add') });
  const [typed, setTyped] = useDraftState(draft, 'typed', NEW_PRINTER);
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const change = (part: Partial<TypedPrinter>) => setTyped({ ...typed, ...part });
  const printer = printerOf(typed);
  const isTaken = printer !== undefined && taken.includes(printer.name);
  const take = (one: NamedPrinter) => {
    draft.done();
    onAdd(one);
  };
  const add = async () => {
    if (printer === undefined || isTaken) return;
    if (printer.kind !== 'NETWORK_THERMAL') return take(printer);
    setBusy(true);
    setSaid(t('asking'));
    const found = await desk.print.probe({ host: printer.host, port: printer.port }).catch(() => undefined);
    setBusy(false);
    if (!found?.isReachable) return setSaid(t('noAnswer'));
    take({ ...printer, hasFence: found.hasFence });
  };
  return (
    <Dialog
      title={t('add')}
      isOpen
      onClose={onClose}
      action={{ label: t('addDo'), isBusy, isDisabled: printer === undefined || isTaken, onPress: () => void add() }}
    >
      {draft.note}
      <div className="q-fields">
        <Field label={t('kind')}>
          <Select
            value={typed.kind}
            options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(kind) => change({ kind })}
          />
        </Field>
        <Field label={t('name')} error={isTaken ? t('taken') : undefined}>
          <Input value={typed.name} onChange={(event) => change({ name: event.target.value })} />
        </Field>
        <Where typed={typed} onChange={change} />
        <Look typed={typed} onChange={change} />
      </div>
      <p role="status">{said}</p>
    </Dialog>
  );
}

type PartProps = { readonly typed: TypedPrinter; readonly onChange: (part: Partial<TypedPrinter>) => void };

function Where({ typed, onChange }: PartProps) {
  const { t } = useTranslation('printers');
  if (typed.kind === 'NETWORK_THERMAL') {
    return (
      <>
        <Field label={t('host')}>
          <Input value={typed.host} onChange={(event) => onChange({ host: event.target.value.trim() })} />
        </Field>
        <Field label={t('port')}>
          <Input value={typed.port} onChange={(event) => onChange({ port: event.target.value.trim() })} />
        </Field>
      </>
    );
  }
  if (typed.kind === 'DEVICE_THERMAL') {
    return (
      <Field label={t('path')} hint={t('pathHint')}>
        <Input value={typed.path} onChange={(event) => onChange({ path: event.target.value.trim() })} />
      </Field>
    );
  }
  return <QueueField value={typed.queue} onChange={(queue) => onChange({ queue })} />;
}

function Look({ typed, onChange }: PartProps) {
  const { t } = useTranslation('printers');
  if (typed.kind === 'OS_QUEUE') {
    return (
      <>
        <Field label={t('tray')} hint={t('trayHint')}>
          <Input value={typed.tray} onChange={(event) => onChange({ tray: event.target.value.trim() })} />
        </Field>
        <Field label={t('xMm')}>
          <Input value={typed.xMm} onChange={(event) => onChange({ xMm: event.target.value.trim() })} />
        </Field>
        <Field label={t('yMm')}>
          <Input value={typed.yMm} onChange={(event) => onChange({ yMm: event.target.value.trim() })} />
        </Field>
      </>
    );
  }
  return (
    <>
      <Field label={t('columns')}>
        <Select
          value={typed.columns}
          options={[
            { value: 48 as const, label: t('wide') },
            { value: 32 as const, label: t('narrow') },
          ]}
          onChange={(columns) => onChange({ columns })}
        />
      </Field>
      <Field label={t('mode')} hint={t('modeHint')}>
        <ModeSelect value={typed.mode} onChange={(mode) => onChange({ mode })} />
      </Field>
    </>
  );
}
