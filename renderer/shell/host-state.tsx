/** Before there is anything to show: the first frame, a host that is down, another release. */
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HostStateView } from '#domain/contract/desk.contract.ts';
import { desk } from '../api/client.ts';
import { refusalSentence } from '../api/errors.ts';
import { useLang } from '../i18n/language.ts';

/** The same bars as index.html paints, so that nothing jumps. */
export function FirstFrame({ isChecking = false }: { readonly isChecking?: boolean }) {
  const { t } = useTranslation('shell');
  return (
    <div className="first" role="status" aria-label={t('connecting')}>
      <header>{t('appName')}</header>
      <nav>
        <i />
        <i />
        <i />
        <i />
        <i />
      </nav>
      <main>
        <p className={isChecking ? undefined : 'q-late'}>{isChecking ? t('hostChecking') : t('hostStarting')}</p>
        <i />
        <i />
        <i />
      </main>
    </div>
  );
}

export function HostDown({ reason }: { readonly reason: HostStateView['reason'] }) {
  const { t } = useTranslation('shell');
  const lang = useLang();
  return (
    <main className="q-whole" role="alert">
      <h1>{t('hostDown')}</h1>
      <p>{reason === null ? t('hostDownHint') : refusalSentence(lang, reason)}</p>
      <div className="q-row">
        <Button type="primary" autoFocus onClick={() => void desk.host.retry({})}>
          {t('tryAgain')}
        </Button>
        <Button onClick={() => void desk.app.openDataFolder({})}>{t('openDataFolder')}</Button>
        <Button onClick={() => void desk.app.quit({})}>{t('quit')}</Button>
      </div>
    </main>
  );
}

export function VersionDiffers() {
  const { t } = useTranslation('shell');
  return (
    <main className="q-whole" role="alert">
      <h1>{t('versionDiffers')}</h1>
      <Button onClick={() => void desk.app.quit({})}>{t('quit')}</Button>
    </main>
  );
}
