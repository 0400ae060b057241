import { saveFile } from "../save-file.ts";
import type { Drawing } from "./drawing.ts";

/** Pixels of the picture for one of the page: slides are shown larger than panes. */
const sharpness = 2;
const type = "image/png";

async function pngOf({ svg, width, height, background }: Drawing): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const ink = canvas.getContext("2d");
  if (ink === null) throw new Error("no canvas");
  ink.fillStyle = background;
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), type),
  );
}

/**
 * Puts the drawing on the clipboard as a picture, or saves it as a file where the window may not write
 * there, as frames of other origins may not. Throws where there can be no picture.
 */
export async function copyPicture(drawing: Drawing, file: string): Promise<"copied" | "saved"> {
  const png = pngOf(drawing);
  try {
    // Safari takes a picture that is still being made, but nothing after the click is over.
    await navigator.clipboard.write([new ClipboardItem({ [type]: png })]);
    return "copied";
  } catch {
    saveFile(await png, file);
    return "saved";
  }
}
