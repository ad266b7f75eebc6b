import { Component, type ReactNode } from "react";

import { Card } from "./card";

/** Whatever goes wrong inside: a page that says so, never a blank one. */
export class FaultBoundary extends Component<{ children: ReactNode }, { fault?: Error }> {
  override state: { fault?: Error } = {};

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override render() {
    if (!this.state.fault) return this.props.children;
    return (
      <Card title="This page failed" subtitle="Your desktop is not affected: it goes on without this page.">
        <pre className="detail">{this.state.fault.message}</pre>
        <button type="button" className="primary" onClick={() => location.reload()}>
          Load the page again
        </button>
      </Card>
    );
  }
}
