/**
 * Answers what Excel on the web asks before it fetches from this machine: a preflight, and permission to reach a private network. Every page may read the
 * answers, for the server listens on localhost alone and has nothing but the add-in's own files.
 * @param {{ method?: string, headers: Record<string, string | string[] | undefined> }} request
 * @param {{ statusCode: number, setHeader(name: string, value: string): unknown, end(): unknown }} response
 * @param {() => void} next
 */
function allowCallsFromExcel({ method, headers }, response, next) {
  response.setHeader("Access-Control-Allow-Origin", "*");
  if (method !== "OPTIONS") {
    next();
    return;
  }
  response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
  const asked = headers["access-control-request-headers"];
  if (typeof asked === "string") response.setHeader("Access-Control-Allow-Headers", asked);
  if (headers["access-control-request-private-network"] === "true")
    response.setHeader("Access-Control-Allow-Private-Network", "true");
  response.statusCode = 204;
  response.end();
}

module.exports = { allowCallsFromExcel };
