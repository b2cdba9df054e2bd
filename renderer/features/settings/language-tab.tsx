/** The language of this window. */
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Lang, switchLanguage, useLang } from '#renderer/i18n/language.ts';
import { Panel } from '#renderer/ui/page.tsx';

export function LanguageTab() {
  const { t } = useTranslation('settings');
  const { t: shell } = useTranslation('shell');
  const options: { value: Lang; label: string }[] = [
    { value: 'zh-CN', label: shell('chinese') },
    { value: 'en', label: shell('english') },
  ];
  return (
    <Panel title={t('language')}>
      <Segmented<Lang> aria-label={t('language')} options={options} value={useLang()} onChange={switchLanguage} />
    </Panel>
  );
}
