/** A screen that threw: the rest of the window goes on. */
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/states.tsx';

export function ScreenFailed({ reset }: { readonly error: unknown; readonly reset: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="q-state" role="alert">
      <strong>{t('screenFailed')}</strong>
      <span>{t('screenFailedHint')}</span>
      <Button type="primary" onClick={reset}>
        {t('reopen')}
      </Button>
    </div>
  );
}

export function NotFoundScreen() {
  const { t } = useTranslation();
  return <EmptyState text={t('notFound')} />;
}
