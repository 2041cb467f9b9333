/**
 * What has been said of a pair of bodies and a type of tie, kept without a string for any: a list of a million ties would
 * else hold two million texts only to see which ties it names twice. Open addressing, three quarters full at most.
 */
import type { Id } from '../model/project.ts';
import { TIE_TYPES, type TieType } from '../model/vocabulary.ts';

/**
 * Numbers of one slot: lower end + 1 (0 = free), higher end, type; the last number given to an id from lower to higher end,
 * and from higher to lower; and whether ties were seen: 1 from lower to higher, 2 from higher to lower.
 */
const WIDTH = 6;
const GIVEN = 3;
const SEEN = 5;

export class TieNumbers {
  private readonly ends = new Map<Id, number>();
  private slots = new Int32Array(WIDTH * 64);
  private used = 0;
  private last: { source: Id; target: Id; type: TieType } | null = null;
  /** Of the tie asked about last: first number of its slot, and whether it leads from the higher end to the lower. */
  private slot = 0;
  private backward = false;

  /** The last number given to an id of this tie, in this direction; 0 at first. */
  given(source: Id, target: Id, type: TieType): number {
    this.turnTo(source, target, type);
    return this.slots[this.slot + GIVEN + Number(this.backward)]!;
  }

  give(source: Id, target: Id, type: TieType, number: number): void {
    this.turnTo(source, target, type);
    this.slots[this.slot + GIVEN + Number(this.backward)] = number;
  }

  /** True when this tie was seen before – in this direction, or, where ties of its type have none, in either. */
  seen(source: Id, target: Id, type: TieType, directed: boolean): boolean {
    this.turnTo(source, target, type);
    const at = this.slot + SEEN;
    const before = this.slots[at]!;
    const way = this.backward ? 2 : 1;
    this.slots[at] = before | way;
    return directed ? (before & way) !== 0 : before !== 0;
  }

  private turnTo(source: Id, target: Id, type: TieType): void {
    const { last } = this;
    if (last && last.source === source && last.target === target && last.type === type) return;
    if (4 * WIDTH * (this.used + 1) > 3 * this.slots.length) this.grow();
    const from = this.end(source);
    const to = this.end(target);
    this.backward = from > to;
    const low = Math.min(from, to);
    const high = Math.max(from, to);
    const kind = TIE_TYPES.indexOf(type);
    const i = this.find(low, high, kind);
    if (this.slots[i] === 0) {
      this.used++;
      this.slots[i] = low + 1;
      this.slots[i + 1] = high;
      this.slots[i + 2] = kind;
    }
    this.slot = i;
    if (last) {
      last.source = source;
      last.target = target;
      last.type = type;
    } else this.last = { source, target, type };
  }

  private end(id: Id): number {
    let number = this.ends.get(id);
    if (number === undefined) {
      number = this.ends.size;
      this.ends.set(id, number);
    }
    return number;
  }

  /** First number of the slot that holds these three, or of the free one where they belong. */
  private find(low: number, high: number, type: number): number {
    const { slots } = this;
    const size = slots.length / WIDTH;
    let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high + 1, 0x85ebca6b) ^ Math.imul(type + 1, 0xc2b2ae35);
    // The finaliser of MurmurHash3 (Appleby 2008).
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    for (let at = (hash ^ (hash >>> 16)) & (size - 1); ; at = (at + 1) & (size - 1)) {
      const i = WIDTH * at;
      if (slots[i] === 0) return i;
      if (slots[i] === low + 1 && slots[i + 1] === high && slots[i + 2] === type) return i;
    }
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(2 * old.length);
    for (let o = 0; o < old.length; o += WIDTH) {
      if (old[o] === 0) continue;
      const i = this.find(old[o]! - 1, old[o + 1]!, old[o + 2]!);
      for (let k = 0; k < WIDTH; k++) this.slots[i + k] = old[o + k]!;
    }
  }
}
