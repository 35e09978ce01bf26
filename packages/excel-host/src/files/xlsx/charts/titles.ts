import type { ChartTitleState } from "../../../model/chartState";
import { element, textElement, type XmlElement } from "../xml";
import { fontFromXml, runProperties } from "./shapes";

export function titleToXml({ text, visible, font }: ChartTitleState): string {
  if (!visible || text === "") return "";
  const paragraphs = text
    .split("\n")
    .map((line) =>
      element(
        "a:p",
        {},
        element("a:pPr", {}, runProperties("a:defRPr", font)),
        element("a:r", {}, runProperties("a:rPr", font), textElement("a:t", line)),
      ),
    );
  const rich = element("c:rich", {}, element("a:bodyPr"), element("a:lstStyle"), paragraphs);
  return element("c:title", {}, element("c:tx", {}, rich), element("c:overlay", { val: 0 }));
}

/** @param title undefined where there is none */
export function titleFromXml(title: XmlElement | undefined): ChartTitleState {
  const rich = title?.find("tx", "rich");
  const lines =
    rich?.all("p").map((paragraph) =>
      paragraph
        .descendants("t")
        .map(({ text }) => text)
        .join(""),
    ) ?? [];
  const cached = title?.find("tx", "strRef", "strCache", "pt", "v")?.text;
  const [run] = rich?.descendants("rPr") ?? [];
  return {
    text: rich ? lines.join("\n") : (cached ?? ""),
    visible: title !== undefined,
    font: fontFromXml(run ?? rich?.find("p", "pPr", "defRPr")),
  };
}
