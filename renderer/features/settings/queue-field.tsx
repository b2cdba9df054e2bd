/** A queue of this PC's operating system: all it has are offered as soon as the field is reached, F5 looks again. */
import { useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueView } from '#domain/contract/desk.contract.ts';
import { desk } from '#renderer/api/client.ts';
import { Field } from '#renderer/ui/field.tsx';
import { ShortcutButton } from '#renderer/ui/shortcut-button.tsx';

type Props = { readonly value: string; readonly onChange: (queue: string) => void };

export function QueueField({ value, onChange }: Props) {
  const { t } = useTranslation('printers');
  const [isOpen, setOpen] = useState(false);
  const queues = useQuery({
    queryKey: ['desk', 'queues'],
    queryFn: () => desk.print.queues({}),
    // a printer may have been installed since this dialog was last open
    refetchOnMount: 'always',
    meta: { touches: [] },
  });
  const found = queues.data ?? [];
  const hint = queues.isFetching
    ? t('looking')
    : found.length === 0
      ? t('noQueues')
      : t('queuesFound', { count: found.length });
  return (
    <>
      <Field label={t('queue')} hint={hint}>
        <AutoComplete
          value={value}
          open={isOpen && offered(found, value).length > 0}
          options={offered(found, value).map((one) => ({ value: one.name, label: <Offer queue={one} /> }))}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onSelect={() => setOpen(false)}
          onChange={(queue: string) => {
            setOpen(true);
            onChange(queue);
          }}
          onInputKeyDown={(event) => {
            if (event.key === 'ArrowDown') setOpen(true);
          }}
        />
      </Field>
      <ShortcutButton
        keys="f5"
        label={t('lookAgain')}
        isBusy={queues.isFetching}
        onPress={() => void queues.refetch().then(() => setOpen(true))}
      />
    </>
  );
}

/** The usual one first; all of them until the typed text is a part of some and the whole of none. */
function offered(queues: readonly QueueView[], typed: string): QueueView[] {
  const words = typed.trim().toLowerCase();
  const isChosen = queues.some((one) => one.name === typed);
  const fitting = queues.filter((one) => `${one.name} ${one.about}`.toLowerCase().includes(words));
  return (isChosen ? [...queues] : fitting).toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault));
}

function Offer({ queue }: { readonly queue: QueueView }) {
  const { t } = useTranslation('printers');
  const more = [queue.about, queue.isDefault ? t('isDefault') : '', queue.isStopped ? t('isStopped') : ''];
  return (
    <>
      {queue.name} <small>{more.filter(Boolean).join(' · ')}</small>
    </>
  );
}
