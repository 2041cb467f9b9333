/** A binary heap of vertices by distance, with decrease-key; `pop` gives −1 when empty. */
export function distanceHeap(distance: Float64Array, most: number) {
  const heap = new Uint32Array(most);
  const place = new Int32Array(most).fill(-1);
  let filled = 0;
  const up = (v: number, from: number) => {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const u = heap[above]!;
      if (distance[u]! <= distance[v]!) break;
      heap[at] = u;
      place[u] = at;
      at = above;
    }
    heap[at] = v;
    place[v] = at;
  };
  return {
    push: (v: number) => up(v, place[v]! >= 0 ? place[v]! : filled++),
    pop: (): number => {
      if (filled === 0) return -1;
      const least = heap[0]!;
      place[least] = -1;
      const last = heap[--filled]!;
      if (filled === 0) return least;
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= filled) break;
        if (child + 1 < filled && distance[heap[child + 1]!]! < distance[heap[child]!]!) child++;
        const u = heap[child]!;
        if (distance[u]! >= distance[last]!) break;
        heap[at] = u;
        place[u] = at;
        at = child;
      }
      heap[at] = last;
      place[last] = at;
      return least;
    },
  };
}
