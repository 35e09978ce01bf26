import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { request } from "node:http";
import { allowCallsFromExcel } from "../../../scripts/webpack/developmentServer";

let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer((asked, response) =>
    allowCallsFromExcel(asked, response, () => {
      response.statusCode = 200;
      response.end('{"functions":[]}');
    }),
  );
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

const ask = (method: string, headers: Record<string, string>) =>
  new Promise<{ status?: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    request({ host: "localhost", port, path: "/functions.json", method, headers }, (response) => {
      let body = "";
      response.on("data", (part: Buffer) => (body += part.toString()));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });

const ORIGIN = "https://excel.officeapps.live.com";

test("Excel on the web may read the functions' metadata", async () => {
  const { status, headers, body } = await ask("GET", { Origin: ORIGIN });
  expect([status, headers["access-control-allow-origin"], body]).toEqual([200, "*", '{"functions":[]}']);
});

test("a preflight is answered, with permission to reach this machine from a public page", async () => {
  const { status, headers, body } = await ask("OPTIONS", {
    Origin: ORIGIN,
    "Access-Control-Request-Method": "GET",
    "Access-Control-Request-Headers": "x-requested-with",
    "Access-Control-Request-Private-Network": "true",
  });
  expect([status, body]).toEqual([204, ""]);
  expect(headers).toMatchObject({
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, HEAD, OPTIONS",
    "access-control-allow-headers": "x-requested-with",
    "access-control-allow-private-network": "true",
  });
});

test("a preflight that does not ask for the private network is not offered it", async () => {
  const { status, headers } = await ask("OPTIONS", { Origin: ORIGIN, "Access-Control-Request-Method": "GET" });
  expect(status).toBe(204);
  expect(headers).not.toHaveProperty("access-control-allow-private-network");
  expect(headers).not.toHaveProperty("access-control-allow-headers");
});
