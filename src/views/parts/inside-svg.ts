/** What stands inside the outer element of a drawing, for `SvgMarkup`. */
export const insideSvg = (svg: string): string =>
  svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
