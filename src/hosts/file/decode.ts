/** Letters beyond ASCII of the languages a code page was made for; capitals are derived. */
const alphabets: readonly (readonly [encoding: string, letters: string])[] = [
  ["windows-1252", "äöåéšž"], // Finnish, Swedish
  ["windows-1252", "æøåéèêóòâôäö"], // Norwegian, Danish
  ["windows-1252", "äöüß"],
  ["windows-1252", "éèêëàâçùûîïôœæÿ"],
  ["windows-1252", "ñáéíóúü¿¡ºª"],
  ["windows-1252", "ãõáéíóúâêôçà"],
  ["windows-1252", "àèéìíîòóùú"],
  ["windows-1250", "ąćęłńóśźż"],
  ["windows-1250", "áčďéěíňóřšťúůýžľĺŕôä"],
  ["windows-1250", "áéíóöőúüű"],
  ["windows-1257", "ąčęėįšųūž"],
  ["windows-1257", "āčēģīķļņšūž"],
  ["windows-1257", "äõöüšž"],
];

/** Signs that any of the languages uses and that therefore tell nothing. */
const neutral = new Set("€‚„…‘’“”•–—™\u00a0§©«»®°±²³·´µ£¥¤×÷\u00ad¶¢¬");

/**
 * The text of a file in UTF-8, UTF-16 or the Windows code page its letters speak for, without its
 * byte order mark; null when the bytes are not text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const utf16 = utf16Encoding(bytes);
  if (utf16) return withoutControls(new TextDecoder(utf16).decode(bytes));
  if (bytes.includes(0)) return null;
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return withoutControls(utf8);
  return withoutControls(new TextDecoder(windowsEncoding(bytes)).decode(bytes));
}

/** By the byte order mark, else by where the zero bytes of Latin letters stand. */
function utf16Encoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4096 & ~1);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return null;
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.6 && odd < pairs * 0.05) return "utf-16be";
  return null;
}

/** Null when the bytes are not UTF-8; a stray bad byte among many good sequences is forgiven. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const bad = text.split("\ufffd").length - 1;
  if (bad === 0) return text;
  const good = (text.match(/[^\0-\x7f\ufffd]/gu) ?? []).length;
  return good > bad * 10 ? text : null;
}

/** The code page one of whose languages explains the most letters; Western European when none does. */
function windowsEncoding(bytes: Uint8Array): string {
  const counts = new Map<number, number>();
  for (const byte of bytes) if (byte >= 0x80) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  let best = { encoding: "windows-1252", score: Number.NEGATIVE_INFINITY };
  for (const [encoding, letters] of alphabets) {
    const known = new Set(letters + letters.toUpperCase());
    const decoder = new TextDecoder(encoding);
    let score = 0;
    for (const [byte, count] of counts) {
      const letter = decoder.decode(Uint8Array.of(byte));
      if (known.has(letter)) score += count;
      else if (!neutral.has(letter)) score -= 2 * count;
    }
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** Null when control characters that no text file holds make up more than one in a hundred. */
function withoutControls(text: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = text.match(/[\0-\x08\x0e-\x19\x1b-\x1f]/g)?.length ?? 0;
  return controls * 100 > text.length ? null : text;
}
