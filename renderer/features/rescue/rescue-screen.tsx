/** The data file does not open: why, which copies there are, what each would cost, and the way back. */
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { RescueCopy, RescueState } from '#domain/contract/rescue.contract.ts';
import { desk } from '../../api/client.ts';
import { refusalSentence } from '../../api/errors.ts';
import { rescueQueries } from '../../api/rescue.ts';
import { backupReasonText } from '../../documents/backup-reason.ts';
import { useLang } from '../../i18n/language.ts';
import { LanguageButton } from '../../shell/language-button.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/states.tsx';
import { BeginNew } from './begin-new.tsx';
import { RestoreForm } from './restore-form.tsx';
import './rescue.css';

const REASONS = ['DB_DAMAGED', 'DB_FOREIGN', 'DB_NEWER', 'DB_MISSING'] as const;

export function RescueScreen() {
  const state = useQuery(rescueQueries.state.queryOptions({ input: {} }));
  return (
    <main className="q-rescue">
      <section className="q-rescue-card">
        <Loaded query={state}>{(found) => <Rescue state={found} />}</Loaded>
      </section>
    </main>
  );
}

function Rescue({ state }: { readonly state: RescueState }) {
  const { t } = useTranslation('rescue');
  const lang = useLang();
  const reason = REASONS.find((it) => it === state.reason.code) ?? 'DB_DAMAGED';
  const [chosen, setChosen] = useState<RescueCopy | null>(state.copies[0] ?? null);
  return (
    <>
      <header>
        <h1>{t(`title.${reason}`)}</h1>
        <LanguageButton />
      </header>
      <div className="q-rescue-body">
        <p role="alert">{refusalSentence(lang, state.reason)}</p>
        <p>{t(`next.${reason}`)}</p>
        <p className="q-rescue-folder">
          {t('folder')} <code>{state.folder}</code>
        </p>
        {state.copies.length === 0 ? (
          <p role="alert">{t('none')}</p>
        ) : (
          <div className="q-rescue-two">
            <Copies copies={state.copies} chosen={chosen} onChoose={setChosen} />
            {chosen && <RestoreForm key={chosen.name} copy={chosen} />}
          </div>
        )}
      </div>
      <footer>
        <Button onClick={() => void desk.host.retry({})}>{t('retry')}</Button>
        <Button onClick={() => void desk.app.openDataFolder({})}>{t('openFolder')}</Button>
        {state.mayBeginNew && <BeginNew />}
        <span className="q-spring" />
        <Button onClick={() => void desk.app.quit({})}>{t('quit')}</Button>
      </footer>
    </>
  );
}

type CopiesProps = {
  readonly copies: readonly RescueCopy[];
  readonly chosen: RescueCopy | null;
  readonly onChoose: (copy: RescueCopy) => void;
};

function Copies({ copies, chosen, onChoose }: CopiesProps) {
  const { t } = useTranslation('rescue');
  const { t: settings } = useTranslation('settings');
  return (
    <div className="q-rescue-list">
      <DataList<RescueCopy>
        label={t('copies')}
        rowKey={(it) => it.name}
        rows={copies}
        onOpen={onChoose}
        isQuiet={(it) => it.name !== chosen?.name}
        columns={[
          { title: settings('copyAt'), width: 170, render: (it) => <b>{formatAt(it.at)}</b> },
          { title: settings('copyReason'), render: (it) => backupReasonText(settings, it.reason) },
          { title: settings('copyOrders'), width: 80, isEnd: true, render: (it) => it.orders },
          { title: settings('copyPayments'), width: 80, isEnd: true, render: (it) => it.payments },
        ]}
      />
    </div>
  );
}
