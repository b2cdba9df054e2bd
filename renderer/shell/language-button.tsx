/** Switches the language at once; both languages always say their own name. */
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { switchLanguage, useLang } from '../i18n/language.ts';

export function LanguageButton() {
  const { t } = useTranslation('shell');
  const other = useLang() === 'en' ? 'zh-CN' : 'en';
  return (
    <Button
      size="small"
      type="text"
      lang={other}
      // Whoever was typing goes on typing.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => switchLanguage(other)}
    >
      {other === 'en' ? t('english') : t('chinese')}
    </Button>
  );
}
