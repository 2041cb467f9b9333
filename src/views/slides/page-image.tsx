/** A page as an image of the very SVG that is exported. */
import { useEffect, useState } from 'react';
import type { Sheet } from '../../publish/publish.ts';

/** Address of an SVG as long as it is shown; null at first. */
export function useSvgUrl(svg: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (svg === null) return setUrl(null);
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return url;
}

export function PageImage({
  sheet,
  className,
  alt,
}: {
  readonly sheet: Sheet;
  readonly className?: string | undefined;
  /** '' where the title stands beside it. */
  readonly alt: string;
}) {
  const url = useSvgUrl(sheet.svg);
  return url === null ? null : <img className={className} src={url} alt={alt} draggable={false} />;
}
