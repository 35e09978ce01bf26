import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { InputError } from "../files/InputError";
import { answer, type Answer, type Served } from "./answer";

const HOST = "127.0.0.1";
const TRIES = 50;
const LAST_PORT = 65_535;

/** The page may show and run what comes from here, and ask nobody else for anything. */
const PAGE_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'";

export interface RunningServer {
  readonly address: string;
  close(): Promise<void>;
}

export const officePackage = (): string =>
  join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");

/** Serves the host's page to this machine alone. @param port the first to try; those after it are tried when it is taken, 0 takes any */
export async function startServer(served: Served, port: number): Promise<RunningServer> {
  const server = createServer((request, response) => void respond(request, response, served));
  await listen(server, port);
  const taken = (server.address() as AddressInfo).port;
  return {
    address: `http://${HOST}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number): Promise<void> {
  for (let tried = 0; ; tried++) {
    try {
      return await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port === 0 ? 0 : port + tried, HOST, () => {
          server.off("error", reject);
          resolve();
        });
      });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EACCES")
        throw new InputError(`Port ${port} may not be used by this account: choose one above 1023 with --port.`);
      if (code !== "EADDRINUSE") throw error;
      if (tried === TRIES || port + tried === LAST_PORT)
        throw new InputError(
          `${tried === 0 ? `Port ${port} is` : `The ports ${port} to ${port + tried} are all`} taken: choose another with --port.`,
        );
    }
  }
}

async function respond(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  try {
    send(request, response, await answerTo(request, served));
  } catch (error) {
    // The error names folders of this machine: it is for whoever started the server.
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    send(request, response, {
      status: 500,
      type: "text/plain; charset=utf-8",
      body: "The server failed to answer: the terminal in which it was started says why.",
    });
  }
}

async function answerTo({ method, url = "/", headers }: IncomingMessage, served: Served): Promise<Answer> {
  const refusal = (status: number, body: string, allow?: string): Answer => ({
    status,
    type: "text/plain; charset=utf-8",
    body,
    allow,
  });
  // A page from elsewhere must not reach this server under a name of its own.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? ""))
    return refusal(403, "The host answers to 127.0.0.1 only.");
  if (method !== "GET" && method !== "HEAD") return refusal(405, "The host is read with GET.", "GET, HEAD");
  let path: string;
  try {
    path = decodeURIComponent(url.split("?")[0]);
  } catch {
    return refusal(400, "The address is not well formed.");
  }
  return answer(path, served);
}

function send(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { status, type, body, tag, allow }: Answer,
): void {
  const known = tag !== undefined && headers["if-none-match"] === tag;
  response.writeHead(known ? 304 : status, {
    "Content-Type": type,
    // Asked for again each time, and sent only when it has changed.
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    ...(tag === undefined ? {} : { ETag: tag }),
    ...(allow === undefined ? {} : { Allow: allow }),
    ...(type.startsWith("text/html") ? { "Content-Security-Policy": PAGE_POLICY } : {}),
  });
  response.end(known || method === "HEAD" ? undefined : body);
}
