/** A page as an image of the very SVG that is exported. */
import type { Sheet } from '../../publish/publish.ts';
import { useSvgUrl } from '../parts/use-svg-url.ts';

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
