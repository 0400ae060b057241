import { type PageName, scenes } from "./scenes.ts";

const titles: Readonly<Record<PageName, string>> = {
  setup: "Set up",
  pipeline: "Pipeline",
  mend: "To mend",
  followUp: "Follow-up",
  campaigns: "Campaigns",
  board: "Board",
  settings: "Settings",
  functions: "Functions",
};

const introduction = `# The pane in pictures
<!-- made by \`npm run gallery\` -->
Every page of [the pane](pane.md) in its light, dark and contrast theme, 300 pixels wide above and 480 below: without deals, with 240, with 50,000, and when the workbook cannot be read. The company, its deals and its people are made up.

\`npm run gallery\` takes the pictures anew, \`npm run gallery -- pipeline mend\` only those two. A test takes a good part of them again and compares them with these, colour block by colour block; where they differ it writes the new picture, with the blocks marked, to \`dist/gallery/\`. Whoever changed the looks on purpose looks at the new pictures, then renews them.
`;

/** docs/gallery.md: the pictures under the names of their pages. */
export function galleryPage(): string {
  const pages = Object.entries(titles).map(([page, title]) => {
    const pictures = [...scenes]
      .filter(([, scene]) => scene.page === page)
      .map(([name, { shows }]) => `${shows}\n\n![${title}: ${shows}](images/gallery/${name}.png)\n`);
    return `## ${title}\n${pictures.join("\n")}`;
  });
  return [introduction, ...pages].join("\n");
}
