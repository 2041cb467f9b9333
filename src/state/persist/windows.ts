/** The browser's locks and its channel between windows. */
import type { Message } from './messages.ts';
import { type Channel, type Locks, lockOf } from './seat.ts';
import { presentMessage } from './upgrade.ts';

export const browserLocks = (): Locks | null =>
  globalThis.navigator?.locks ? (navigator.locks as unknown as Locks) : null;

/** Whether another window has the project open and would edit it as soon as this one leaves it. */
export async function isFollowed(key: string): Promise<boolean> {
  const state = await navigator.locks?.query?.().catch(() => null);
  return state?.pending?.some((lock) => lock.name === lockOf(key)) ?? false;
}

/** A channel that says nothing where the browser has none. */
export function browserChannel(): Channel {
  if (!('BroadcastChannel' in globalThis)) return { post: () => {}, listen: () => () => {} };
  const channel = new BroadcastChannel('drehscheibe');
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => {
      const hear = (event: MessageEvent<Message>) => listener(presentMessage(event.data));
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}
