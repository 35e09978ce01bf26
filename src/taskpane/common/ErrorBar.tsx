import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import type { ErrorMessage } from "../../workflows/messages";

interface Props {
  error: ErrorMessage | null;
  /** what else is to be said to it, unless the user called it off */
  note?: string;
  onDismiss?: () => void;
}

/** What went wrong, and the way out. */
export function ErrorBar({ error, note, onDismiss }: Props) {
  if (error === null) return null;
  return (
    <MessageBar intent={error.cancelled ? "info" : "error"} layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle style={{ display: "block" }}>{error.title}</MessageBarTitle>
        {error.text}
        {note && !error.cancelled ? ` ${note}` : ""}
      </MessageBarBody>
      {onDismiss && (
        <MessageBarActions
          containerAction={
            <Button appearance="transparent" aria-label="Dismiss" icon={<Dismiss20Regular />} onClick={onDismiss} />
          }
        />
      )}
    </MessageBar>
  );
}
