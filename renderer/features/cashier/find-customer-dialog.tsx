/** Whose stored value: found as everywhere, by plate, name, phone or pinyin. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#domain/contract/search.contract.ts';
import { client } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { SuggestBox } from '../../ui/suggest-box.tsx';

type Holder = Pick<SearchHit, 'customerName' | 'plateNo' | 'phoneMasked'> & {
  readonly id: number;
  readonly key: string;
};

/** Who has this card, then whoever the one box finds. */
async function found(typed: string): Promise<readonly Holder[]> {
  const text = typed.slice(0, 100);
  const [card, hits] = await Promise.all([
    client.storedValue.byCard({ cardNo: text }),
    client.search.find({ text, limit: 20 }),
  ]);
  const byCard = card === null ? [] : [{ ...card, id: card.customerId, key: 'card', plateNo: text }];
  const others = hits.flatMap((hit) =>
    hit.customerId === null ? [] : [{ ...hit, id: hit.customerId, key: `${hit.entity}${hit.id}` }],
  );
  return [...byCard, ...others];
}

export function FindCustomerDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('cashier');
  const { t: shell } = useTranslation('shell');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  return (
    <Dialog title={t('storedValue')} isOpen onClose={onClose}>
      <Field label={t('findCustomer')}>
        <SuggestBox<Holder>
          autoFocus
          placeholder={t('findCustomerHint')}
          value={text}
          onType={setText}
          load={found}
          keyOf={(hit) => hit.key}
          render={(hit) => (
            <div className="q-hit">
              <b>{hit.customerName}</b>
              <span className="q-hit-more">
                {[hit.plateNo, hit.phoneMasked].filter((it) => it !== null && it !== '').join(' · ')}
              </span>
            </div>
          )}
          onPick={(hit) =>
            void navigate({ to: '/customers/$customerId/stored-value', params: { customerId: String(hit.id) } })
          }
          none={shell('searchNone')}
        />
      </Field>
    </Dialog>
  );
}
