/** 过户: the car goes to a known customer, found by typing, or to a new one written here. */
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#domain/contract/search.contract.ts';
import type { VehicleCard } from '#domain/contract/vehicle.contract.ts';
import { api, client } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Loaded } from '../../ui/states.tsx';
import { SuggestBox } from '../../ui/suggest-box.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { CustomerFacts } from './customer-facts.tsx';
import { CustomerFields, customerFields, EMPTY_CUSTOMER } from './customer-fields.tsx';

type Props = { readonly card: VehicleCard; readonly onClose: () => void };

/** Everybody found but who owns it now, each once. */
async function others(text: string, ownerId: number): Promise<readonly SearchHit[]> {
  const hits = await client.search.find({ text: text.slice(0, 100), limit: 20 });
  const known = new Map(hits.map((hit) => [hit.customerId, hit]));
  return [...known.values()].filter((hit) => hit.customerId !== null && hit.customerId !== ownerId);
}

export function ChangeOwnerDialog({ card, onClose }: Props) {
  const { t } = useTranslation('vehicle');
  const { t: reception } = useTranslation('reception');
  const { vehicle, owner } = card;
  const title = `${t('changeOwner')} ${vehicle.plateNo ?? ''}`;
  const draft = useDraft(`vehicle.changeOwner:${vehicle.id}`, { about: title, version: vehicle.version });
  const [text, setText] = useState('');
  const [knownId, setKnown] = useDraftState<number | null>(draft, 'knownId', null);
  const [customer, setCustomer] = useDraftState(draft, 'customer', EMPTY_CUSTOMER);
  const known = useQuery(api.customer.get.queryOptions({ input: { id: knownId ?? 0 }, enabled: knownId !== null }));
  const change = useAct(api.vehicle.changeOwner, { draft, onDone: onClose });
  return (
    <Dialog
      title={title}
      isOpen
      width={900}
      onClose={onClose}
      action={{
        label: t('changeOwner'),
        isBusy: change.isBusy,
        onPress: () =>
          change.submit({
            id: vehicle.id,
            version: vehicle.version,
            owner: knownId === null ? { customer } : { customerId: knownId },
          }),
      }}
    >
      <RefusalAlert problem={change.problem} shownFields={customerFields('owner.customer')} />
      {draft.note}
      <p className="q-quiet">
        {reception('owner')}: {owner.name}
      </p>
      <Field label={t('knownCustomer')} hint={t('knownHint')}>
        <SuggestBox<SearchHit>
          autoFocus
          value={text}
          onType={setText}
          load={(typed) => others(typed, owner.id)}
          keyOf={(hit) => hit.customerId ?? 0}
          render={(hit) => (
            <div className="q-hit">
              <b>{hit.customerName}</b>
              <span className="q-hit-more">
                {[hit.phoneMasked, hit.plateNo].filter((it) => it !== null && it !== '').join(' · ')}
              </span>
            </div>
          )}
          onPick={(hit) => {
            setKnown(hit.customerId);
            setText(hit.customerName ?? '');
          }}
        />
      </Field>
      {knownId === null ? (
        <CustomerFields value={customer} onChange={setCustomer} errors={change.errors} at="owner.customer" />
      ) : (
        <>
          <Loaded query={known}>{(found) => <CustomerFacts customer={found} />}</Loaded>
          <Button
            onClick={() => {
              setKnown(null);
              setText('');
            }}
          >
            {t('clearKnown')}
          </Button>
        </>
      )}
      {change.dialogs}
    </Dialog>
  );
}
