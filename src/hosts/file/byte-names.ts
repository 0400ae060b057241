/** Names met as bytes, each with a number from 0 in order of appearance; a name is decoded once. */
export interface ByteNames {
  /** The number of the name that stands from `start` to before `end`. */
  of(bytes: DataView, start: number, end: number): number;
  names(): string[];
}

/** Four bytes a step: a million rows name ten million touches, and are read a twelfth faster than by single bytes. */
function hashOf(bytes: DataView, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    hash = Math.imul(hash ^ bytes.getInt32(at), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < end; at++) hash = Math.imul(hash ^ bytes.getUint8(at), 0x01000193);
  return hash ^ (hash >>> 13);
}

function isSame(one: DataView, oneStart: number, other: DataView, start: number, length: number): boolean {
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    if (one.getInt32(oneStart + i) !== other.getInt32(start + i)) return false;
  }
  for (; i < length; i++) if (one.getUint8(oneStart + i) !== other.getUint8(start + i)) return false;
  return true;
}

export function byteNames(): ByteNames {
  let mask = 2 ** 10 - 1;
  let slots = new Int32Array(mask + 1);
  let text = new Uint8Array(2 ** 14);
  let view = new DataView(text.buffer);
  let used = 0;
  const begins: number[] = [];
  const hashes: number[] = [];
  const grow = () => {
    mask = mask * 2 + 1;
    slots = new Int32Array(mask + 1);
    hashes.forEach((hash, name) => {
      let at = hash & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = name + 1;
    });
  };
  const standsAt = (name: number, bytes: DataView, start: number, end: number): boolean => {
    const begin = begins[name] as number;
    const isAsLong = (begins[name + 1] ?? used) - begin === end - start;
    return isAsLong && isSame(view, begin, bytes, start, end - start);
  };
  return {
    of(bytes, start, end) {
      const hash = hashOf(bytes, start, end);
      let at = hash & mask;
      for (; slots[at] !== 0; at = (at + 1) & mask) {
        const name = (slots[at] as number) - 1;
        if (hashes[name] === hash && standsAt(name, bytes, start, end)) return name;
      }
      slots[at] = begins.length + 1;
      const length = end - start;
      if (used + length > text.length) {
        const wider = new Uint8Array(Math.max(text.length * 2, used + length));
        wider.set(text);
        text = wider;
        view = new DataView(text.buffer);
      }
      text.set(new Uint8Array(bytes.buffer, bytes.byteOffset + start, length), used);
      begins.push(used);
      hashes.push(hash);
      used += length;
      if (begins.length * 2 > mask) grow();
      return begins.length - 1;
    },
    names() {
      const decoder = new TextDecoder();
      return begins.map((begin, name) => decoder.decode(text.subarray(begin, begins[name + 1] ?? used)));
    },
  };
}
