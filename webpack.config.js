import path from "node:path";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { excelBundle } from "./scripts/build-excel/bundle.ts";

const root = import.meta.dirname;
const target = "es2022";

/** What every bundle shares; a host adds its entry, its page and where it goes. */
function bundle(mode, name, more) {
  const production = mode === "production";
  return {
    name,
    mode,
    devtool: production ? false : "source-map",
    output: {
      path: path.join(root, "dist", name),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      cssFilename: "[name].[contenthash:8].css",
      cssChunkFilename: "[name].[contenthash:8].css",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      clean: true,
      // A page that is as old as its last build tells `npm start` whether the sources are newer.
      compareBeforeEmit: false,
    },
    experiments: { css: true },
    module: {
      rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target } }],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target, css: true })] },
    cache: { type: "filesystem", buildDependencies: { config: [import.meta.filename] } },
    // The spreadsheet is most of the bundle and comes from the same machine.
    performance: false,
    stats: "errors-warnings",
    ...more,
  };
}

export default (_env, { mode = "production" }) => [
  bundle(mode, "workbench", {
    entry: { workbench: "./src/hosts/workbench/workbench.entry.tsx" },
    plugins: [
      new HtmlWebpackPlugin({ template: "src/hosts/workbench/index.html" }),
      // Univer's hyphenation of 70 languages: documents have it, cells do not. It begins with en-gb.
      new webpack.IgnorePlugin({
        contextRegExp: /engine-render/,
        resourceRegExp: /^\.\/(?!en-gb)[a-z]{2,3}(-[a-z-]+)?-[\w-]{8}\.js$/,
      }),
    ],
  }),
  bundle(mode, "excel", excelBundle()),
];
