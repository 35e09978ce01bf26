import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const DARK = "(prefers-color-scheme: dark)";

/**
 * Office's theme where it says one, else that of the system: Excel on the web says none. Excel tells nobody when its theme changes: it is asked again when
 * the system's changes and when the user comes back to the pane.
 */
export function useTheme(): Theme {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const follow = () => setDark(isDark());
    query.addEventListener("change", follow);
    window.addEventListener("focus", follow);
    return () => {
      query.removeEventListener("change", follow);
      window.removeEventListener("focus", follow);
    };
  }, []);
  return dark ? webDarkTheme : webLightTheme;
}

function isDark(): boolean {
  const { officeTheme } = (Office.context ?? {}) as { officeTheme?: Partial<Office.OfficeTheme> | null };
  return officeTheme?.isDarkTheme ?? isDarkColor(officeTheme?.bodyBackgroundColor) ?? window.matchMedia(DARK).matches;
}

/** Older versions of Office give the colours alone. */
function isDarkColor(color: string | undefined): boolean | undefined {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i
    .exec(color ?? "")
    ?.slice(1)
    .map((channel) => parseInt(channel, 16));
  return channels && channels.reduce((sum, channel) => sum + channel, 0) < 384;
}
