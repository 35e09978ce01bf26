import { contentTypeOf } from "./contentTypes";
import { servedFile } from "./servedFile";
import type { StartFile } from "./startFile";
import { taskpanePage } from "./taskpanePage";

export interface Served {
  /** The built page. */
  readonly page: string;
  /** The folder with the built add-in: taskpane.html, functions.json and what they load. */
  readonly addin: string;
  /** The add-in's name, for the titles of the page and its pane. */
  readonly addinName: string;
  /** The published client library. */
  readonly office: string;
  /** What the workbook opens with. */
  readonly start: StartFile;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array | string;
  readonly allow?: string;
  readonly tag?: string;
}

const TASK_PANE = "/addin/taskpane.html";
const NOT_FOUND: Answer = { status: 404, type: "text/plain; charset=utf-8", body: "There is nothing here." };

/** What the server answers to a path, decoded and without its query. */
export async function answer(path: string, { page, addin, addinName, office, start }: Served): Promise<Answer> {
  if (path === "/") return fileAnswer(page, "index.html");
  if (path === "/start.json")
    return { status: 200, type: contentTypeOf(path), body: JSON.stringify({ name: start.name, addin: addinName }) };
  if (path === "/start/content") return { status: 200, type: contentTypeOf(start.name), body: start.content };
  if (path === TASK_PANE) {
    const found = await fileAnswer(addin, "taskpane.html");
    return found.status === 200
      ? { ...found, tag: undefined, body: taskpanePage(Buffer.from(found.body).toString()) }
      : found;
  }
  for (const [prefix, folder] of [
    ["/page/", page],
    ["/addin/", addin],
    ["/lib/1/hosted/", office],
  ]) {
    if (path.startsWith(prefix)) return fileAnswer(folder, path.slice(prefix.length));
  }
  return NOT_FOUND;
}

async function fileAnswer(folder: string, path: string): Promise<Answer> {
  const file = await servedFile(folder, path);
  return file ? { status: 200, type: contentTypeOf(path), body: file.content, tag: file.tag } : NOT_FOUND;
}
