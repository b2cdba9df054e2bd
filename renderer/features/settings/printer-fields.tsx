/** A receipt printer on the network: address, width, and a test that prints nothing. */
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '#renderer/api/client.ts';
import { Field } from '#renderer/ui/field.tsx';
import { ModeSelect } from './mode-select.tsx';
import { isHost, isPort, type PrinterDraft } from './printer-draft.ts';

type Props = {
  readonly draft: PrinterDraft;
  readonly onChange: (draft: PrinterDraft) => void;
  /** the test asks for the right to change settings: not before somebody is signed in */
  readonly canProbe: boolean;
  readonly isFixed?: boolean;
};

export function PrinterFields({ draft, onChange, canProbe, isFixed = false }: Props) {
  const { t } = useTranslation('settings');
  const { t: printers } = useTranslation('printers');
  const isOff = isFixed || !draft.isUsed;
  const hostError = draft.isUsed && draft.host !== '' && !isHost(draft.host) ? t('hostWrong') : undefined;
  const portError = draft.isUsed && !isPort(draft.port) ? t('portWrong') : undefined;
  return (
    <>
      <Checkbox
        checked={draft.isUsed}
        disabled={isFixed}
        onChange={(event) => onChange({ ...draft, isUsed: event.target.checked })}
      >
        {t('usePrinter')}
      </Checkbox>
      <div className="q-fields">
        <Field label={t('printerHost')} error={hostError}>
          <Input
            disabled={isOff}
            autoComplete="off"
            placeholder="192.168.1.50"
            value={draft.host}
            onChange={(event) => onChange({ ...draft, host: event.target.value.trim(), hasFence: false })}
          />
        </Field>
        <Field label={t('printerPort')} error={portError}>
          <Input
            disabled={isOff}
            inputMode="numeric"
            value={draft.port}
            onChange={(event) => onChange({ ...draft, port: event.target.value.trim() })}
          />
        </Field>
        <Field label={t('printerColumns')}>
          <Select
            disabled={isOff}
            value={draft.columns}
            options={[
              { value: 48 as const, label: t('columns48') },
              { value: 32 as const, label: t('columns32') },
            ]}
            onChange={(columns) => onChange({ ...draft, columns })}
          />
        </Field>
        <Field label={printers('mode')} hint={printers('modeHint')}>
          <ModeSelect isFixed={isOff} value={draft.mode} onChange={(mode) => onChange({ ...draft, mode })} />
        </Field>
      </div>
      {canProbe && !isOff && <Probe draft={draft} onChange={onChange} />}
    </>
  );
}

function Probe({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const { t } = useTranslation('settings');
  const [said, setSaid] = useState('');
  const probe = async () => {
    setSaid(t('probing'));
    try {
      const found = await desk.print.probe({ host: draft.host, port: Number(draft.port) });
      onChange({ ...draft, hasFence: found.hasFence });
      setSaid(found.isReachable ? (found.isAnswering ? t('probeGood') : t('probeSilent')) : t('probeNone'));
    } catch {
      // Whatever kept the question from being answered: the printer was not reached.
      setSaid(t('probeNone'));
    }
  };
  return (
    <div className="q-row q-middle">
      <Button disabled={!isHost(draft.host) || !isPort(draft.port)} onClick={() => void probe()}>
        {t('probe')}
      </Button>
      <span role="status">{said}</span>
    </div>
  );
}
