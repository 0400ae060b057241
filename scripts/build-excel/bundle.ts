import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack, { type Compiler, type Configuration } from "webpack";
import { baseUrl, devBase, excelManifest } from "./manifest.ts";

const root = path.join(import.meta.dirname, "../..");
const textOf = (file: string) => readFileSync(path.join(root, file), "utf8");

/**
 * What dist/excel is made of. PIPEWRIGHT_ORIGIN is where it will be served,
 * PIPEWRIGHT_FALLBACK_NAMES=1 chooses the fallback naming.
 */
export function excelBundle(): Pick<Configuration, "entry" | "plugins"> {
  const base = baseUrl(process.env.PIPEWRIGHT_ORIGIN ?? devBase);
  const isFallback = process.env.PIPEWRIGHT_FALLBACK_NAMES === "1";
  const made = (filename: string, template: string) =>
    new HtmlWebpackPlugin({
      template: path.join(import.meta.dirname, template),
      filename,
      templateParameters: { base },
      inject: false,
      minify: false,
    });
  return {
    entry: {
      // A file of its own, loaded and run before the pane's: workbooks open with formulas in them.
      // manifest.xml names it, hence no hash in the name; the page asks for it with one.
      functions: { import: "./src/hosts/excel/custom-functions.ts", filename: "functions.js" },
      taskpane: { import: "./src/hosts/excel/excel.entry.tsx", dependOn: "functions" },
    },
    plugins: [
      new webpack.DefinePlugin({ PIPEWRIGHT_FALLBACK_NAMES: JSON.stringify(isFallback) }),
      new HtmlWebpackPlugin({
        template: "assets/pages/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        hash: true,
      }),
      made("functions.json", "functions-json.ts"),
      made("functions.html", "functions-page.ts"),
      { apply: (compiler: Compiler) => emitStatic(compiler, excelManifest(base, isFallback)) },
    ],
  };
}

/** Emits what needs no bundling: manifest, icons, pages and their style. */
function emitStatic(compiler: Compiler, manifest: string): void {
  const { Compilation, sources } = compiler.webpack;
  compiler.hooks.thisCompilation.tap("excel files", (compilation) => {
    compilation.hooks.processAssets.tap(
      { name: "excel files", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
      () => {
        const emit = (name: string, content: string | Buffer) =>
          compilation.emitAsset(name, new sources.RawSource(content));
        emit("manifest.xml", manifest);
        for (const file of globSync("assets/*.png", { cwd: root })) {
          emit(`assets/${path.basename(file)}`, readFileSync(path.join(root, file)));
        }
        for (const file of ["support.html", "privacy.html", "pages.css"]) {
          emit(file, textOf(`assets/pages/${file}`));
          compilation.fileDependencies.add(path.join(root, "assets/pages", file));
        }
      },
    );
  });
}
