// Everything that is derived from a workspace is a pure function of objects that never change. An edit makes new objects
// for what it touched and keeps all others, so a function that remembers its results per object only works again for what
// was edited. There are two such functions:
//
// - `memo`, for what depends on one object only;
// - `memoWith`, for what also depends on other inputs, such as the line an object is on, or the revision of a workspace.
//
// Results are kept for as long as their object is in use. Nothing has to be cleared. Only caches that belong to one reader,
// such as what one client was sent or what one page shows, are kept by their owner instead.

/**
 * A function that derives something from an object once.
 * @param derive must depend on nothing but the object, which must never change
 */
export function memo<Key extends object, Value>(derive: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const value = derive(key);
    known.set(key, value);
    return value;
  };
}

/**
 * A function that derives something from an object and other inputs, and again only if one of the inputs is another than
 * the last time. Lists are the same if their items are.
 * @param derive must depend on nothing but its parameters
 */
export function memoWith<Key extends object, Inputs extends readonly unknown[], Value>(
  derive: (key: Key, ...inputs: Inputs) => Value,
): (key: Key, ...inputs: Inputs) => Value {
  const known = new WeakMap<Key, { readonly inputs: Inputs; readonly value: Value }>();
  return (key, ...inputs) => {
    const before = known.get(key);
    if (before && inputs.every((input, index) => isSame(input, before.inputs[index]))) return before.value;
    const value = derive(key, ...inputs);
    known.set(key, { inputs, value });
    return value;
  };
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, index) => item === other[index]);
}
