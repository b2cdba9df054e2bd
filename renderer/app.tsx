/** What surrounds every screen: language, look, server state, the session. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refetchWhenBack } from './api/live.ts';
import { Gate } from './features/shell/gate.tsx';

function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 30_000 } },
  });
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** The whole window. */
export function App() {
  const { i18n } = useTranslation();
  const [queries] = useState(makeQueries);
  useEffect(() => refetchWhenBack(queries), [queries]);
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? enUS : zhCN}
      componentSize="small"
      theme={{ zeroRuntime: true, token: { motion: false } }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      csp={{ nonce }}
    >
      <AntApp>
        <QueryClientProvider client={queries}>
          <Gate />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
