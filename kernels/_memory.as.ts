/** A kernel's memory: rooms laid out one after the other, and reading and writing numbers in them by index. */

let top: usize = 0;

/** A room of so many bytes, aligned to 64. Rooms are never given back: an instance serves one search. */
export function room(bytes: i32): usize {
  if (top === 0) top = __heap_base;
  top = (top + 63) & ~63;
  const at = top;
  top += bytes;
  const pages = <i32>((top + 65535) >>> 16) - memory.size();
  if (pages > 0 && memory.grow(pages) < 0) unreachable();
  return at;
}

@inline export function word(at: usize, i: i32): i32 { return load<i32>(at + (<usize>i << 2)); }
@inline export function put(at: usize, i: i32, value: i32): void { store<i32>(at + (<usize>i << 2), value); }
@inline export function bits(at: usize, i: i32): u64 { return load<u64>(at + (<usize>i << 3)); }
@inline export function putBits(at: usize, i: i32, value: u64): void { store<u64>(at + (<usize>i << 3), value); }
@inline export function number(at: usize, i: i32): f64 { return load<f64>(at + (<usize>i << 3)); }
@inline export function add(at: usize, i: i32, value: f64): void {
  const place = at + (<usize>i << 3);
  store<f64>(place, load<f64>(place) + value);
}
/** Eight numbers, or 512 bits, a vertex. */
@inline export function wide(at: usize, v: u32): usize { return at + (<usize>v << 6); }
