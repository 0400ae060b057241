import { readFileSync } from "node:fs";
import { Marked } from "marked";

/** Anchors as GitHub makes them, so that links into docs/functions.md and into this page are the same. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

const markdown = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${anchor(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
  },
});

/** functions.html, the help that Excel's function dialog leads to: docs/functions.md, which `npm run generate` makes. */
export default function functionsPage(): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Pipewright: functions</title>
    <link rel="icon" href="assets/icon-32.png">
    <link rel="stylesheet" href="pages.css">
  </head>
  <body>
    <main>
${markdown.parse(readFileSync("docs/functions.md", "utf8"), { async: false })}
    </main>
  </body>
</html>
`;
}
