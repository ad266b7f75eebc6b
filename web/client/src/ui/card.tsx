import { type ReactNode, useEffect, useRef } from "react";

/** The one panel of every page before the desktop. */
export function Card(props: { title: string; subtitle?: ReactNode; children?: ReactNode; footer?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);

  // A tab in the background tells how far it is, and a new page is where the keyboard is.
  useEffect(() => {
    document.title = `${props.title} – Carrel`;
    if (document.activeElement === document.body) heading.current?.focus();
    return () => {
      document.title = "Carrel";
    };
  }, [props.title]);

  return (
    <main className="stage">
      <section className="card" aria-labelledby="card-title">
        <header>
          <img src="./carrel.svg" alt="" width="40" height="40" />
          <span className="brand">Carrel</span>
        </header>
        <h1 id="card-title" ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.subtitle && <p className="subtitle">{props.subtitle}</p>}
        {props.children}
        {props.footer && <footer>{props.footer}</footer>}
      </section>
    </main>
  );
}
