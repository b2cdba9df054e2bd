/** The frame of a screen: title, what it is about, its actions; the body scrolls alone. */
import type { ReactNode } from 'react';

type Props = { title: string; about?: ReactNode; actions?: ReactNode; children: ReactNode; foot?: ReactNode };

/** `foot` stays visible under the scrolling body: sums and the like. */
export function Page({ title, about, actions, children, foot }: Props) {
  return (
    <section className="page" aria-label={title}>
      <header className="page-head">
        <h1>{title}</h1>
        <div className="page-about">{about}</div>
        <div className="page-actions">{actions}</div>
      </header>
      <div className="page-body">{children}</div>
      {foot ? <footer className="page-foot">{foot}</footer> : null}
    </section>
  );
}

/** A titled block on a page. */
export function Panel({ title, extra, children }: { title?: ReactNode; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel">
      {title ? (
        <header className="panel-head">
          <h2>{title}</h2>
          {extra}
        </header>
      ) : null}
      <div className="panel-body">{children}</div>
    </section>
  );
}
