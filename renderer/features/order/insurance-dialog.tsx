/** 保险案件: reported, assessed, paid; assessed prices and what the customer bears stand there before they are kept. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InsuranceCaseInput } from '#domain/contract/order-insurance.ts';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { accountAfter, accountsFor } from '#domain/estimate/payer-account.ts';
import { api } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { AssessedPrices, insuredLines } from './assessed-prices.tsx';
import { InsuranceFields } from './insurance-fields.tsx';

type Props = { readonly order: OrderView; readonly onClose: () => void };

const NEW: InsuranceCaseInput = {
  insurerId: null,
  reportNo: '',
  policyNo: '',
  lossOn: null,
  driver: '',
  surveyor: '',
  surveyorPhone: '',
  assessNo: '',
  assessedFen: null,
  approvedFen: null,
  deductibleBp: 0,
  isDirectPay: true,
  docs: [],
  state: 'REPORTED',
};

function caseOf({ insurance }: OrderView): InsuranceCaseInput {
  if (insurance === null) return NEW;
  const { insurerName: _name, insuredFen: _insured, differenceFen: _off, borneFen: _borne, ...kept } = insurance;
  return kept;
}

/** Prices typed for insured lines, in fen, by line number. */
export type TypedPrices = Readonly<Record<string, number | null>>;

export function InsuranceDialog({ order, onClose }: Props) {
  const { t } = useTranslation('insurance');
  const { t: common } = useTranslation();
  const draft = useDraft(`order.insurance:${order.id}`, {
    about: `${t('title')} ${order.plateNo ?? order.orderNo}`,
    version: order.version,
  });
  const [typed, setTyped] = useDraftState<InsuranceCaseInput>(draft, 'case', caseOf(order));
  const [prices, setPrices] = useDraftState<TypedPrices>(draft, 'prices', {});
  const accounts = useQuery(api.customer.accounts.queryOptions({ input: {} }));
  const insurers = accountsFor(accounts.data ?? [], 'INSURANCE');
  const known = typed.insurerId ?? insuredLines(order)[0]?.payerAccountId ?? null;
  const insurance = { ...typed, insurerId: accountAfter(insurers, 'INSURANCE', known) };
  const save = useAct(api.order.saveInsurance, { draft, onDone: onClose });
  const submit = () =>
    save.submit({
      ...{ id: order.id, version: order.version, insurance },
      prices: Object.entries(prices).flatMap(([lineNo, priceFen]) =>
        priceFen === null ? [] : [{ lineNo: Number(lineNo), priceFen }],
      ),
    });
  return (
    <Dialog
      title={t('title')}
      isOpen
      width={900}
      onClose={onClose}
      action={{ label: common('save'), isBusy: save.isBusy, onPress: submit }}
    >
      <RefusalAlert problem={save.problem} shownFields={SHOWN} />
      {draft.note}
      <InsuranceFields
        value={insurance}
        from={order.insurance?.state ?? 'REPORTED'}
        insurers={insurers}
        errors={save.errors}
        onChange={(change) => setTyped({ ...insurance, ...change })}
      />
      <AssessedPrices
        order={order}
        insurance={insurance}
        prices={prices}
        errors={save.errors}
        onChange={(lineNo, priceFen) => setPrices({ ...prices, [lineNo]: priceFen })}
      />
      {save.dialogs}
    </Dialog>
  );
}

const SHOWN = ['insurerId', 'reportNo', 'lossOn', 'surveyorPhone', 'assessedFen', 'state'];
