/** Gives each whole number from 0 that it meets a number of its own, from 0 in order of appearance. */
export interface KeyIndex {
  /** The number of a key; `size` before the call when it is new. */
  of(key: number): number;
  readonly size: number;
}

const mostDense = 2 ** 22;

/** Keys below `keys`, at most 2^53. A list where keys are few, open addressing where they could be many. */
export function keyIndex(keys: number): KeyIndex {
  return keys <= mostDense ? denseIndex(keys) : hashedIndex();
}

function denseIndex(keys: number): KeyIndex {
  const numbers = new Int32Array(keys);
  let size = 0;
  return {
    of(key) {
      const found = numbers[key] as number;
      if (found > 0) return found - 1;
      numbers[key] = ++size;
      return size - 1;
    },
    get size() {
      return size;
    },
  };
}

function hashedIndex(): KeyIndex {
  let mask = 2 ** 16 - 1;
  let keys = new Float64Array(mask + 1);
  let numbers = new Int32Array(mask + 1);
  let size = 0;
  const place = (key: number) => {
    let hash =
      Math.imul((key % 4_294_967_296) | 0, 0x9e3779b1) ^ Math.imul((key / 4_294_967_296) | 0, 0x85ebca6b);
    hash ^= hash >>> 15;
    let at = Math.imul(hash, 0x2c1b3c6d) >>> 7;
    for (at &= mask; numbers[at] !== 0 && keys[at] !== key; ) at = (at + 1) & mask;
    return at;
  };
  const grow = () => {
    const [oldKeys, oldNumbers] = [keys, numbers];
    mask = mask * 2 + 1;
    keys = new Float64Array(mask + 1);
    numbers = new Int32Array(mask + 1);
    for (let at = 0; at < oldNumbers.length; at++) {
      if (oldNumbers[at] === 0) continue;
      const to = place(oldKeys[at] as number);
      keys[to] = oldKeys[at] as number;
      numbers[to] = oldNumbers[at] as number;
    }
  };
  return {
    of(key) {
      let at = place(key);
      const found = numbers[at] as number;
      if (found > 0) return found - 1;
      if (size * 2 > mask) {
        grow();
        at = place(key);
      }
      keys[at] = key;
      numbers[at] = ++size;
      return size - 1;
    },
    get size() {
      return size;
    },
  };
}
