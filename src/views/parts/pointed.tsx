/** The unit that is pointed at: the same one lights up in every picture. Only the pictures' overlays are drawn anew for it. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

type Pointed = { readonly key: string | null; readonly point: (key: string | null) => void };

const Context = createContext<Pointed>({ key: null, point: () => {} });

export function PointedProvider({ children }: { readonly children: ReactNode }) {
  const [key, point] = useState<string | null>(null);
  const value = useMemo(() => ({ key, point }), [key]);
  return <Context value={value}>{children}</Context>;
}

export const usePointed = (): Pointed => useContext(Context);
