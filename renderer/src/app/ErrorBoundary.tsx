import { Component } from "react";
import type { ReactNode } from "react";
import { Button } from "../ui/Button.tsx";

type State = { readonly message: string | null };

/** A fault in a view does not take the window with it. React offers this only to classes. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return (
      <div className="fault" role="alert">
        <h1>This view stopped working</h1>
        <p>What was saved is safe. This is a fault in Claimbook:</p>
        <pre>{this.state.message}</pre>
        <Button look="primary" onPress={() => this.setState({ message: null })}>
          Try again
        </Button>
      </div>
    );
  }
}
