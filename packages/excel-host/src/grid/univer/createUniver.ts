import type { ILocales, Univer } from "@univerjs/core";
import type { Library } from "./UniverSession";

type PluginClass = Parameters<Univer["registerPlugin"]>[0];
export type PluginWithConfig = PluginClass | readonly [PluginClass, object?];

/** Starts the library with the plugins given. The package that would do this comes with others that we have no use for. */
export function createUniver(
  { Univer, LocaleType, LogLevel }: Library,
  plugins: readonly PluginWithConfig[],
  locales: ILocales = {},
): Univer {
  const univer = new Univer({ locale: LocaleType.EN_US, locales, logLevel: LogLevel.ERROR });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(...(plugin as [PluginClass, object?]));
    else univer.registerPlugin(plugin as PluginClass);
  }
  return univer;
}
