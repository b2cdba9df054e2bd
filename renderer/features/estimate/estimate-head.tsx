/** What stands in the head of an estimate, draft or shown, and the way back to its visit. */
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EstimateView } from '#domain/contract/estimate.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useLang } from '../../i18n/language.ts';
import { StatusTag } from '../../ui/status-tag.tsx';

export function Head({ estimate }: { readonly estimate: EstimateView }) {
  const { t } = useTranslation('estimate');
  const lang = useLang();
  return (
    <>
      <strong>{estimate.plateNo}</strong>
      <span>
        {estimate.modelName} · {estimate.customerName}
      </span>
      <StatusTag tone={estimate.status === 'ACCEPTED' ? 'green' : 'blue'}>
        {labelOf(lang, 'estimateStatus', estimate.status)}
      </StatusTag>
      {estimate.versionNo > 1 && <span>{t('version', { no: estimate.versionNo })}</span>}
    </>
  );
}

/** Back to the visit the estimate was opened from. */
export function useGoBack(estimate: EstimateView) {
  const navigate = useNavigate();
  return () => void navigate({ to: '/visits/$visitId', params: { visitId: String(estimate.visitId) } });
}
