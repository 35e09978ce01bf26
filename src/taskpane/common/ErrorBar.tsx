import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ErrorMessage } from "../../workflows/messages";

/** What went wrong, and the way out. */
export function ErrorBar({ error }: { error: ErrorMessage | null }) {
  if (error === null) return null;
  return (
    <MessageBar intent={error.cancelled ? "info" : "error"} layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{error.title}</MessageBarTitle>
        {error.text}
      </MessageBarBody>
    </MessageBar>
  );
}
