import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const DARK = "(prefers-color-scheme: dark)";

/** Office's theme where it says one, else that of the system; follows changes. */
export function useTheme(): Theme {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const follow = () => setDark(isDark());
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return dark ? webDarkTheme : webLightTheme;
}

function isDark(): boolean {
  const { officeTheme } = Office.context as { officeTheme?: Office.OfficeTheme & { isDarkTheme?: boolean } };
  return officeTheme?.isDarkTheme ?? window.matchMedia(DARK).matches;
}
