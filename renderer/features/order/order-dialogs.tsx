/** The dialogs an act of an order may open: one at a time. */
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import type { Form } from '#domain/printing/forms.ts';
import { laborCenti } from '#domain/workshop/load.ts';
import { api } from '../../api/client.ts';
import { CheaperDialog } from './cheaper-dialog.tsx';
import { LowerDialog } from './lower-dialog.tsx';
import { PromiseDialog } from '../../documents/promise-dialog.tsx';
import { ReasonDialog } from '../../documents/reason-dialog.tsx';
import { AuthoriseDialog } from './authorise-dialog.tsx';
import { DeliverDialog } from './deliver-dialog.tsx';
import { DispatchDialog } from './dispatch-dialog.tsx';
import { ClaimDialog } from './claim-dialog.tsx';
import { CoverageDialog } from './coverage-dialog.tsx';
import { InsuranceDialog } from './insurance-dialog.tsx';
import { CheckDialog } from './check-dialog.tsx';
import { ReworkDialog } from './rework-dialog.tsx';
import { TaskDialog } from './task-dialog.tsx';
import { WarrantyDialog } from './warranty-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { SettleDialog } from './settle-dialog.tsx';

export type OpenDialog =
  | 'authorise'
  | 'dispatch'
  | 'handOver'
  | 'settle'
  | 'deliver'
  | 'hold'
  | 'selfCheck'
  | 'peerCheck'
  | 'leaderCheck'
  | 'finalCheck'
  | 'addTask'
  | 'promise'
  | 'rework'
  | 'warranty'
  | 'coverage'
  | 'insurance'
  | 'claim'
  | 'lower'
  | 'cheaper'
  | 'sendBack'
  | 'cancel'
  | 'release'
  | 'takeOver';

type Props = { readonly order: OrderView; readonly open: OpenDialog | null; readonly onClose: () => void };

/** Billed labor that is still to be done, in hundredths of an hour. */
function openHours({ lines }: OrderView): number {
  return laborCenti(lines.filter((line) => line.status !== 'CANCELLED' && line.status !== 'DONE'));
}

export function OrderDialogs({ order, open, onClose }: Props) {
  switch (open) {
    case null:
      return null;
    case 'authorise':
      return <AuthoriseDialog order={order} onClose={onClose} />;
    case 'dispatch':
      return <DispatchDialog order={order} onClose={onClose} />;
    case 'handOver':
      return <HandOverDialog order={order} onClose={onClose} />;
    case 'settle':
      return <SettleDialog order={order} onClose={onClose} />;
    case 'deliver':
      return <DeliverDialog order={order} onClose={onClose} />;
    case 'selfCheck':
      return <CheckDialog order={order} stage="SELF" onClose={onClose} />;
    case 'peerCheck':
      return <CheckDialog order={order} stage="PEER" onClose={onClose} />;
    case 'leaderCheck':
      return <CheckDialog order={order} stage="LEADER" onClose={onClose} />;
    case 'finalCheck':
      return <CheckDialog order={order} stage="FINAL" onClose={onClose} />;
    case 'promise':
      return <PromiseDialog order={order} hoursCenti={openHours(order)} onClose={onClose} />;
    case 'rework':
      return <ReworkDialog order={order} onClose={onClose} />;
    case 'warranty':
      return <WarrantyDialog order={order} onClose={onClose} />;
    case 'coverage':
      return <CoverageDialog order={order} onClose={onClose} />;
    case 'insurance':
      return <InsuranceDialog order={order} onClose={onClose} />;
    case 'claim':
      return <ClaimDialog order={order} onClose={onClose} />;
    case 'cheaper':
      return <CheaperDialog order={order} onClose={onClose} />;
    case 'lower':
      return <LowerDialog order={order} onClose={onClose} />;
    case 'addTask':
      return <TaskDialog order={order} task={null} onClose={onClose} />;
    case 'hold':
      return <HoldDialog order={order} onClose={onClose} />;
    default:
      return <WhyDialog order={order} open={open} onClose={onClose} />;
  }
}

type Why = 'sendBack' | 'cancel' | 'release' | 'takeOver';

/** Acts that only ask why. */
function WhyDialog({ order, open, onClose }: Props & { readonly open: Why }) {
  const { t } = useTranslation('order');
  const seen = { id: order.id, version: order.version };
  const why = (reason: string) => ({ ...seen, reason });
  if (open === 'sendBack')
    return <ReasonDialog title={t('sendBack')} act={api.order.sendBack} input={why} onClose={onClose} />;
  if (open === 'takeOver')
    return <ReasonDialog title={t('takeOver')} act={api.order.takeOver} input={why} onClose={onClose} />;
  if (open === 'cancel')
    return <ReasonDialog title={t('cancelOrder')} act={api.order.cancel} input={why} onClose={onClose} />;
  const prints: Form[] = ['GATE_PASS', ...(order.certNo === null ? [] : (['CERTIFICATE'] as const))];
  return <ReasonDialog title={t('release')} act={api.order.release} input={why} prints={prints} onClose={onClose} />;
}
