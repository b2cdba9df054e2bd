/** What runs here, for whoever helps over the telephone. */
import { useQuery } from '@tanstack/react-query';
import { Button, Descriptions, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { ZOOM_STEPS } from '#domain/contract/desk.contract.ts';
import { desk } from '#renderer/api/client.ts';
import { useSession } from '#renderer/shell/session.ts';
import { Page, Panel } from '#renderer/ui/page.tsx';
import { Loaded } from '#renderer/ui/states.tsx';

export function AboutScreen() {
  const { t } = useTranslation('about');
  const { contractVersion } = useSession();
  const info = useQuery({ queryKey: ['desk', 'info'], queryFn: () => desk.app.info({}), meta: { touches: [] } });
  return (
    <Page title={t('title')}>
      <Panel title={t('program')}>
        <Loaded query={info}>
          {(it) => (
            <Descriptions
              column={1}
              size="small"
              bordered
              items={[
                { key: 'version', label: t('version'), children: it.version },
                { key: 'contract', label: t('contract'), children: contractVersion },
                { key: 'electron', label: 'Electron', children: it.electron },
                { key: 'chrome', label: 'Chromium', children: it.chrome },
                { key: 'node', label: 'Node.js', children: it.node },
                { key: 'platform', label: t('platform'), children: it.platform },
                { key: 'data', label: t('dataFolder'), children: it.dataDir },
              ]}
            />
          )}
        </Loaded>
      </Panel>
      <Panel title={t('window')}>
        <div className="q-row">
          <Zoom />
          <Button onClick={() => void desk.app.openPapers({})}>{t('openPapers')}</Button>
        </div>
      </Panel>
    </Page>
  );
}

function Zoom() {
  const { t } = useTranslation('about');
  const zoom = useQuery({ queryKey: ['desk', 'zoom'], queryFn: () => desk.app.zoom({}), meta: { touches: [] } });
  const set = async (percent: number) => {
    await desk.app.setZoom({ percent });
    await zoom.refetch();
  };
  return (
    <Segmented
      aria-label={t('zoom')}
      options={ZOOM_STEPS.map((percent) => ({ value: percent, label: `${percent}%` }))}
      value={zoom.data?.percent ?? 100}
      onChange={(percent) => void set(percent)}
    />
  );
}
