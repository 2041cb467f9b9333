/**
 * A button that is on or off. The library's own toggle brings toolbars and focus scopes along (6 kB), which the first screen
 * does not need; pressing, hovering and naming are the same.
 */
import { Button, type ButtonProps } from 'react-aria-components';

export function Toggle({
  isSelected,
  onChange,
  onPress,
  ...props
}: ButtonProps & { readonly isSelected: boolean; readonly onChange: (isSelected: boolean) => void }) {
  return (
    <Button
      {...props}
      aria-pressed={isSelected}
      data-selected={isSelected || undefined}
      onPress={(event) => {
        onChange(!isSelected);
        onPress?.(event);
      }}
    />
  );
}
