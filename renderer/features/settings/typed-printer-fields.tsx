/** Where a printer is and how it prints, as it is typed. */
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '#renderer/ui/field.tsx';
import { ModeSelect } from './mode-select.tsx';
import type { TypedPrinter } from './new-printer.ts';
import { QueueField } from './queue-field.tsx';

type PartProps = { readonly typed: TypedPrinter; readonly onChange: (part: Partial<TypedPrinter>) => void };

/** Address, port or queue. */
export function WhereFields({ typed, onChange }: PartProps) {
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

/** Tray and offset of sheets, width and type of a roll. */
export function LookFields({ typed, onChange }: PartProps) {
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
