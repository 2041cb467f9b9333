/** The browser's locks and its channel between windows. */
import type { Message } from './messages.ts';
import type { Channel, Locks } from './seat.ts';

export const browserLocks = (): Locks | null =>
  globalThis.navigator?.locks ? (navigator.locks as unknown as Locks) : null;

/** A channel that says nothing where the browser has none. */
export function browserChannel(): Channel {
  if (!('BroadcastChannel' in globalThis)) return { post: () => {}, listen: () => () => {} };
  const channel = new BroadcastChannel('drehscheibe');
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => {
      const hear = (event: MessageEvent<Message>) => listener(event.data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}
