/** A printer of this PC, added or changed. A network printer must answer; what is moved is seen, and tried, before it is kept. */
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedPrinter } from '#domain/contract/printers.ts';
import { desk } from '#renderer/api/client.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { useDraft, useDraftState } from '#renderer/ui/use-draft.tsx';
import { NEW_PRINTER, printerOf, type TypedPrinter, typedOf } from './new-printer.ts';
import { TestPagePreview } from './test-page-preview.tsx';
import { LookFields, WhereFields } from './typed-printer-fields.tsx';
import { useTestPage } from './use-test-page.ts';

const KINDS = ['OS_QUEUE', 'NETWORK_THERMAL', 'DEVICE_THERMAL', 'QUEUE_THERMAL'] as const;

type Props = {
  /** the printer that is changed; a new one when not given */
  readonly before?: NamedPrinter | undefined;
  /** names of the others */
  readonly taken: readonly string[];
  readonly onDone: (printer: NamedPrinter) => void;
  readonly onClose: () => void;
};

export function PrinterDialog({ before, taken, onDone, onClose }: Props) {
  const { t } = useTranslation('printers');
  const { t: common } = useTranslation();
  const title = before === undefined ? t('add') : t('edit', { name: before.name });
  const draft = useDraft(`settings.printer.${before?.name ?? 'new'}`, { about: title });
  const [typed, setTyped] = useDraftState(draft, 'typed', () => (before ? typedOf(before) : NEW_PRINTER));
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const change = (part: Partial<TypedPrinter>) => setTyped({ ...typed, ...part });
  const printer = printerOf(typed);
  const isTaken = printer !== undefined && taken.includes(printer.name);
  const page = useTestPage();
  const take = (one: NamedPrinter) => {
    draft.done();
    onDone(one);
  };
  const keep = async () => {
    if (printer === undefined || isTaken) return;
    if (printer.kind !== 'NETWORK_THERMAL') return take(printer);
    setBusy(true);
    setSaid(t('asking'));
    const found = await desk.print.probe({ host: printer.host, port: printer.port }).catch(() => undefined);
    setBusy(false);
    if (!found?.isReachable) return setSaid(t('noAnswer'));
    take({ ...printer, hasFence: found.hasFence });
  };
  const isSheet = typed.kind === 'OS_QUEUE';
  return (
    <Dialog
      title={title}
      isOpen
      width={isSheet ? 1000 : 560}
      onClose={onClose}
      others={[
        {
          label: t('test'),
          keys: 'f4',
          isDisabled: printer === undefined,
          isBusy: page.isBusy,
          onPress: () => printer && void page.print(printer, 'A4'),
        },
      ]}
      action={{
        label: before === undefined ? t('addDo') : common('confirm'),
        isBusy,
        isDisabled: printer === undefined || isTaken,
        onPress: () => void keep(),
      }}
    >
      {draft.note}
      <div className={isSheet ? 'q-two q-printer' : undefined}>
        <div>
          <div className="q-fields">
            <Field label={t('kind')}>
              <Select
                autoFocus={before === undefined}
                disabled={before !== undefined}
                value={typed.kind}
                options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
                onChange={(kind) => change({ kind })}
              />
            </Field>
            <Field label={t('name')} error={isTaken ? t('taken') : undefined}>
              <Input
                disabled={before !== undefined}
                value={typed.name}
                onChange={(event) => change({ name: event.target.value })}
              />
            </Field>
            <WhereFields typed={typed} onChange={change} />
            <LookFields typed={typed} onChange={change} />
          </div>
          <p role="status">{said || page.said}</p>
        </div>
        {isSheet && <TestPagePreview printer={printer} />}
      </div>
    </Dialog>
  );
}
