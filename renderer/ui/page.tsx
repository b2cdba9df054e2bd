/** The frame of every screen: head with title and the buttons, a body that scrolls, a foot that stays (sums). */
import { ArrowLeftOutlined } from '@ant-design/icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from './shortcut-button.tsx';

type Props = {
  readonly title: string;
  /** beside the title: plate, status tags, number */
  readonly subtitle?: ReactNode;
  /** ShortcutButtons, the most used one last */
  readonly actions?: ReactNode;
  /** Esc leaves the screen */
  readonly onBack?: () => void;
  /** stays at the bottom: totals */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

export function Page({ title, subtitle, actions, onBack, foot, children }: Props) {
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whoever came here by a key goes on by key: the screen has the focus unless one of its fields took it.
    if (document.activeElement === document.body) frame.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section ref={frame} className="q-page" aria-label={title} tabIndex={-1}>
      <header className="q-page-head">
        {onBack && <ShortcutButton keys="escape" label={t('back')} icon={<ArrowLeftOutlined />} onPress={onBack} />}
        <h1>{title}</h1>
        <div className="q-page-sub">{subtitle}</div>
        <div className="q-page-actions">{actions}</div>
      </header>
      <div className="q-page-body">{children}</div>
      {foot && <footer className="q-page-foot">{foot}</footer>}
    </section>
  );
}

/** A titled white box inside a page. */
export function Panel({ title, extra, children }: { title?: ReactNode; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="q-panel">
      {(title || extra) && (
        <div className="q-panel-head">
          {title && <h2>{title}</h2>}
          {extra}
        </div>
      )}
      {children}
    </section>
  );
}
