import type { ReactNode } from "react";

/** The one panel of every page before the desktop. */
export function Card(props: { title: string; subtitle?: ReactNode; children: ReactNode; footer?: ReactNode }) {
  return (
    <main className="stage">
      <section className="card" aria-labelledby="card-title">
        <header>
          <img src="./carrel.svg" alt="" width="40" height="40" />
          <span className="brand">Carrel</span>
        </header>
        <h1 id="card-title">{props.title}</h1>
        {props.subtitle && <p className="subtitle">{props.subtitle}</p>}
        {props.children}
        {props.footer && <footer>{props.footer}</footer>}
      </section>
    </main>
  );
}
