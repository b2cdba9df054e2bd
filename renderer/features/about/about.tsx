/** What runs here and where its data lies. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { desk } from '../../api/client.ts';
import { useSessionState } from '../../session.ts';
import { Page, Panel } from '../../ui/page.tsx';
import { LoadingState } from '../../ui/states.tsx';

export function About() {
  const { t } = useTranslation('shell');
  const info = useQuery({ queryKey: ['desk', 'info'], queryFn: () => desk.app.info({}) });
  const session = useSessionState();
  if (!info.data) return <LoadingState />;
  const rows = [
    ['Qiantai', info.data.version],
    [t('aboutShop'), session.data?.shopName ?? ''],
    [t('aboutData'), info.data.dataDir],
    ['Electron', `${info.data.electron} · Chromium ${info.data.chrome} · Node ${info.data.node}`],
  ] as const;
  return (
    <Page title={t('navAbout')}>
      <Panel>
        <table className="list">
          <tbody>
            {rows.map(([word, value]) => (
              <tr key={word}>
                <th scope="row">{word}</th>
                <td className="figure">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
    </Page>
  );
}
