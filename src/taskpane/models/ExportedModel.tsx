import { Button, Text, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useStyles } from "../common/styles";

/** A model's file as text, for an Excel in which the pane cannot save files. */
export function ExportedModel({ name, text, onClose }: { name: string; text: string; onClose: () => void }) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    setSaid(
      (await copied(text, area.current!))
        ? "Copied."
        : "This Excel does not let the pane copy: the text is selected, press Ctrl+C (⌘C on a Mac).",
    );
  };
  return (
    <section className={styles.card} aria-label={`Export of ${name}`}>
      <Text className={styles.small}>
        If no file was saved, copy this text into a file whose name ends in .json. Import reads it again.
      </Text>
      <Textarea
        ref={area}
        className={styles.code}
        rows={8}
        readOnly
        aria-label={`${name} as JSON`}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.row}>
        <Button size="small" appearance="primary" onClick={() => void copy()}>
          Copy text
        </Button>
        <Button size="small" onClick={onClose}>
          Close
        </Button>
        <Text className={styles.quiet} aria-live="polite">
          {said}
        </Text>
      </div>
    </section>
  );
}

/** Copies a text, by the older way where a frame may not use the clipboard; false where neither is allowed. The area's text stays selected. */
async function copied(text: string, area: HTMLTextAreaElement): Promise<boolean> {
  area.focus();
  area.select();
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}

/** Saves a model as a file, where the web view saves files at all. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
