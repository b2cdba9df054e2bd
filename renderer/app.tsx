/** The window's screens in their surroundings: look, language, data, keys. */
import 'antd/dist/antd.css';
import './ui/look.css';
import './shell/shell.css';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './api/client.ts';
import { readProblem } from './api/errors.ts';
import { refetchWhenBack } from './api/live.ts';
import { startLanguage, useLang } from './i18n/language.ts';
import { Gate } from './shell/gate.tsx';
import { markStyleSheets, nonce } from './ui/style-nonce.ts';
import { appTheme } from './ui/theme.ts';

/** The host locked the window or ended the session: the window asks and shows it. */
function onReadError(error: unknown): void {
  const problem = readProblem(error);
  if (problem.kind !== 'refused' || !problem.refusals.some((it) => it.code === 'NOT_SIGNED_IN')) return;
  void queries.invalidateQueries({ queryKey: api.session.key() });
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: onReadError }),
  defaultOptions: {
    queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

function Surroundings() {
  const lang = useLang();
  return (
    <ConfigProvider
      theme={appTheme}
      locale={lang === 'en' ? enUS : zhCN}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      virtual={false}
    >
      <AntApp className="q-app" message={{ maxCount: 2 }}>
        <Gate />
      </AntApp>
    </ConfigProvider>
  );
}

/** Puts the screens in the place of the first frame. */
export function showApp(): void {
  markStyleSheets();
  startLanguage();
  refetchWhenBack(queries);
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Surroundings />
      </QueryClientProvider>
    </StrictMode>,
  );
}
