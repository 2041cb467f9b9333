/** A part of the window whose code is loaded when it is first wanted, or ahead of that. */
import { type ComponentType, lazy, useState } from 'react';

export type OnDemand<Props> = ComponentType<Props> & {
  /** Loads the code; at once when it is there. */
  readonly load: () => Promise<unknown>;
};

/**
 * The part as a component. Loaded ahead, it is there in the first frame, without the one of the `Suspense` around it that
 * `lazy` alone always shows; else it suspends.
 */
export function onDemand<Props extends object = object>(
  from: () => Promise<{ readonly default: ComponentType<Props> }>,
): OnDemand<Props> {
  let loaded: ComponentType<Props> | null = null;
  const load = async () => {
    const module = await from();
    loaded = module.default;
    return module;
  };
  const late = lazy(load) as unknown as ComponentType<Props>;
  function Part(props: Props) {
    // Kept as it was at first: another type would begin anew and lose what was typed.
    const [Body] = useState(() => loaded ?? late);
    return <Body {...props} />;
  }
  return Object.assign(Part, { load });
}
