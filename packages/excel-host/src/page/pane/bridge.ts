/**
 * Stands in the pane's page before office.js and gives it what an office application gives: the doors by which office.js reaches
 * its host. Behind them is the host, in the page around this one. It enters by the door that Excel has for Macs, which is
 * made of plain functions.
 */
import { deliver, type OfficeRealm } from "../../protocol/SharedParts";
import type { OfficeDoors } from "./OfficeDoors";

/** What office.js looks for in its window. */
interface OfficeWindow extends OfficeRealm {
  webkit: { messageHandlers: { Agave: object } };
  _richApiNativeBridge: { onMessageFromHost: ((text: string) => void) | null; sendMessageToHost(text: string): void };
  _osfHostAPI(handler: string, call: HostCall, answer: (values: unknown[]) => void): void;
  _osfHostRegisterEvent(
    handler: string,
    call: HostCall,
    raise: (values: unknown[]) => void,
    answer: (values: unknown[]) => void,
  ): { eventCallbackId: number };
  _osfHostUnregisterCallback(id: number): void;
  OSF?: { DDA: { OfficeTheme?: object } };
}

interface HostCall {
  readonly methodId: number;
  readonly params: { readonly id?: number; readonly keys?: readonly string[]; readonly values?: readonly string[] };
}

const Method = { writeSettings: 4, getContext: 5 } as const;
const SELECTION_CHANGED = 2;
const SUCCESS = 0;

const office = window as unknown as OfficeWindow;
const doors = (window.parent as unknown as { workbench: { doors: OfficeDoors } }).workbench.doors;
const raisers = new Map<number, { readonly event: number; raise: (values: unknown[]) => void }>();
let lastRaiser = 0;

office.webkit = { messageHandlers: { Agave: { postMessage() {} } } };
office._richApiNativeBridge = { onMessageFromHost: null, sendMessageToHost: (text) => doors.receive(text) };
office._osfHostAPI = (_handler, { methodId, params }, answer) => {
  setTimeout(() => {
    if (methodId === Method.getContext) {
      // office.js has come this far, and asks next whether there is a theme.
      office.OSF!.DDA.OfficeTheme = { getOfficeTheme: () => doors.theme };
      answer(doors.context());
      return;
    }
    if (methodId === Method.writeSettings) doors.writeSettings(params.keys ?? [], params.values ?? []);
    answer([SUCCESS]);
  }, 0);
};
office._osfHostRegisterEvent = (_handler, { params }, raise, answer) => {
  raisers.set(++lastRaiser, { event: params.id ?? 0, raise });
  setTimeout(() => answer([SUCCESS]), 0);
  return { eventCallbackId: lastRaiser };
};
office._osfHostUnregisterCallback = (id) => void raisers.delete(id);

doors.enter({
  send: (text) => deliver(text, office, office._richApiNativeBridge.onMessageFromHost),
  selectionChanged: () => {
    for (const { event, raise } of raisers.values()) if (event === SELECTION_CHANGED) raise([[], SELECTION_CHANGED]);
  },
  // Excel says nothing of it, but whoever changes its theme comes back to the pane from a dialog.
  themeChanged: () => window.dispatchEvent(new Event("focus")),
});
