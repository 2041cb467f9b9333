/** A field whose text is one step when the field is left; what it belongs to may show it while it is typed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { TextInput, type TextInputProps } from './controls/fields.tsx';

export function DraftText({
  value,
  onDraft,
  onSettle,
  ...field
}: Omit<TextInputProps, 'onChange'> & {
  /** Told with every letter. */
  readonly onDraft?: (text: string) => void;
  /** Told once, on leaving, if the text is another one. */
  readonly onSettle: (text: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, onSettle });
  latest.current = { typed, onSettle };
  const settle = useCallback(() => {
    const { typed, onSettle } = latest.current;
    if (typed === null) return;
    latest.current = { typed: null, onSettle };
    setTyped(null);
    onSettle(typed);
  }, []);
  // Who goes to another view in the middle of a word keeps the word.
  useEffect(() => settle, [settle]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to the field inside, which is what is worked with
    <div
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLInputElement) settle();
      }}
    >
      <TextInput
        {...field}
        value={typed ?? value}
        onChange={(text) => {
          setTyped(text);
          onDraft?.(text);
        }}
      />
    </div>
  );
}
