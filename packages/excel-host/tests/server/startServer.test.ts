import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, request, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer, type RunningServer } from "../../src/server/startServer";
import type { Served } from "../../src/server/answer";

let folder: string;
let served: Served;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "served-"));
  const put = (path: string, content: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  put("page/index.html", "<p>the page</p>");
  put("page/main.js", "main()");
  put("page/parts/font.woff2", "font");
  put("addin/functions.json", "{}");
  put(
    "addin/taskpane.html",
    '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>',
  );
  put("office/office.js", "Office");
  put("secret.txt", "secret");
  symlinkSync(join(folder, "secret.txt"), join(folder, "page", "link.txt"));
  symlinkSync(join(folder, "page", "loop"), join(folder, "page", "loop"));
  served = {
    page: join(folder, "page"),
    addin: join(folder, "addin"),
    office: join(folder, "office"),
    addinName: "Order tools",
    start: { name: "Orders.csv", content: "Code\nA\n" },
  };
  server = await startServer(served, 0);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks as any program could: the path goes out as it is written. */
const ask = (
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let body = "";
      response.on("data", (part: Buffer) => (body += part.toString()));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on("error", reject);
    asked.end();
  });

describe("what it serves", () => {
  test.each([
    ["/", "text/html; charset=utf-8", "<p>the page</p>"],
    ["/page/main.js", "text/javascript; charset=utf-8", "main()"],
    ["/page/main.js?v=1", "text/javascript; charset=utf-8", "main()"],
    ["/page/parts/font.woff2", "font/woff2", "font"],
    ["/addin/functions.json", "application/json; charset=utf-8", "{}"],
    ["/lib/1/hosted/office.js", "text/javascript; charset=utf-8", "Office"],
    ["/start.json", "application/json; charset=utf-8", '{"name":"Orders.csv","addin":"Order tools"}'],
    ["/start/content", "text/csv; charset=utf-8", "Code\nA\n"],
  ])("%s as %s", async (path, type, body) => {
    expect(await ask(path)).toMatchObject({
      status: 200,
      body,
      headers: { "content-type": type, "x-content-type-options": "nosniff" },
    });
  });

  test("pages with a policy that lets them ask nobody else", async () => {
    expect((await ask("/")).headers["content-security-policy"]).toMatch(/default-src 'self'/);
    expect((await ask("/page/main.js")).headers["content-security-policy"]).toBeUndefined();
  });

  test("the task pane with the client library of this machine", async () => {
    const { status, body } = await ask("/addin/taskpane.html");
    expect(status).toBe(200);
    expect(body).toContain("/lib/1/hosted/office.js");
    expect(body).not.toContain("https://");
  });

  test("a file again only when it has changed", async () => {
    const { headers } = await ask("/page/main.js");
    const again = { headers: { "If-None-Match": String(headers.etag) } };
    expect(await ask("/page/main.js", again)).toMatchObject({ status: 304, body: "" });
    utimesSync(join(folder, "page", "main.js"), 1, 1);
    expect(await ask("/page/main.js", again)).toMatchObject({ status: 200, body: "main()" });
  });

  test("the head of a file without its content", async () => {
    expect(await ask("/page/main.js", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  });
});

describe("what it refuses", () => {
  test.each([
    ["/nowhere"],
    ["/page/nowhere.js"],
    ["/page/parts"],
    ["/page/"],
    ["/page/../secret.txt"],
    ["/page/%2e%2e/secret.txt"],
    ["/page/..%2fsecret.txt"],
    ["/page/link.txt"],
    ["/page/main.js%00.png"],
    [`/page/${"x".repeat(300)}`],
    [`/page/${"x/".repeat(4000)}`],
    ["/page/loop"],
  ])("%s: there is nothing", async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: "There is nothing here." });
  });

  test.each([["/page/%E0%A4%A"], ["/%"], ["/page/%zz"]])("%s: a path that is not well formed", async (path) => {
    expect(await ask(path)).toMatchObject({ status: 400, body: "The address is not well formed." });
  });

  test("what is wrong with itself without a word about this machine", async () => {
    const told = jest.spyOn(process.stderr, "write").mockImplementation(() => true);
    const broken = await startServer({ ...served, addin: join(folder, "page") }, 0);
    writeFileSync(join(folder, "page", "taskpane.html"), "<head></head>");
    try {
      const response = await fetch(new URL("/addin/taskpane.html", broken.address));
      expect([response.status, await response.text()]).toEqual([
        500,
        "The server failed to answer: the terminal in which it was started says why.",
      ]);
      expect(told).toHaveBeenCalledWith(expect.stringMatching(/office\.js/));
    } finally {
      rmSync(join(folder, "page", "taskpane.html"));
      told.mockRestore();
      await broken.close();
    }
  });

  test("without naming a folder, whatever is asked in whatever way", async () => {
    const names = [
      "x".repeat(300),
      "x/".repeat(3000),
      `${"x".repeat(200)}/`.repeat(40),
      "%00",
      "..",
      "%2e%2e%2f..",
      "..%5c..",
      "%c0%ae",
      "main.js/x",
      "parts/",
      "loop",
      "\u{1F680}",
    ];
    for (const prefix of ["/", "/page/", "/addin/", "/lib/1/hosted/"]) {
      for (const name of names) {
        for (const method of ["GET", "HEAD", "POST", "OPTIONS", "DELETE"]) {
          const { status, body, headers } = await ask(prefix + encodeURI(name).replaceAll("%25", "%"), { method });
          expect([400, 404, 405, 414]).toContain(status);
          expect(body + JSON.stringify(headers)).not.toContain(folder);
        }
      }
    }
  });

  test("to change anything, and says how it is read", async () => {
    expect(await ask("/start/content", { method: "POST" })).toMatchObject({
      status: 405,
      headers: { allow: "GET, HEAD" },
    });
  });

  test.each([["example.com"], ["127.0.0.1.example.com"], ["localhost.example.com:80"]])(
    "a page that reached it as %s",
    async (host) => {
      expect((await ask("/", { headers: { Host: host } })).status).toBe(403);
    },
  );

  test("no page that reached it as localhost", async () => {
    expect((await ask("/", { headers: { Host: "localhost:4600" } })).status).toBe(200);
  });
});

describe("its port", () => {
  const portOf = ({ address }: RunningServer) => Number(new URL(address).port);

  test("is the next free one when the one asked for is taken", async () => {
    const second = await startServer(served, portOf(server));
    expect(portOf(second)).toBeGreaterThan(portOf(server));
    expect(portOf(second) - portOf(server)).toBeLessThanOrEqual(50);
    await second.close();
  });

  test("is refused in one sentence when there is no free one after it", async () => {
    const last = createServer();
    const isOurs = await new Promise<boolean>((resolve) => {
      last.once("error", () => resolve(false));
      last.listen(65_535, "127.0.0.1", () => resolve(true));
    });
    await expect(startServer(served, 65_535)).rejects.toMatchObject({
      name: "InputError",
      message: "Port 65535 is taken: choose another with --port.",
    });
    if (isOurs) {
      expect((last.address() as AddressInfo).port).toBe(65_535);
      await new Promise((resolve) => last.close(resolve));
    }
  });
});
