/**
 * Puts SVG text of our own drawing code on the page. It is parsed as XML, never as HTML, and only known elements and
 * attributes get through: a second fence behind the escaping in `src/drawing/xml.ts`, should a name ever slip past it.
 */
import { type SVGProps, useLayoutEffect, useRef } from 'react';

const SVG = 'http://www.w3.org/2000/svg';
const ELEMENTS = new Set(
  'g path circle ellipse rect line polyline polygon text tspan title desc defs pattern clipPath linearGradient stop marker'.split(
    ' ',
  ),
);
/** Scripts, styles and anything that points elsewhere; url(#…) inside fill and clip-path stays inside the picture. */
const forbidden = (name: string, value: string): boolean =>
  name.startsWith('on') || name === 'style' || name.endsWith('href') || /url\(\s*['"]?(?!#)/i.test(value);

function clean(node: Element): void {
  for (const child of [...node.children]) {
    if (child.namespaceURI !== SVG || !ELEMENTS.has(child.localName)) child.remove();
    else {
      for (const { name, value } of [...child.attributes]) {
        if (forbidden(name.toLowerCase(), value)) child.removeAttribute(name);
      }
      clean(child);
    }
  }
}

/** Replaces what is inside `host` by the markup. Markup that is no XML leaves it empty. */
export function mountSvg(host: SVGElement, markup: string): void {
  const parsed = new DOMParser().parseFromString(`<svg xmlns="${SVG}">${markup}</svg>`, 'image/svg+xml');
  const { documentElement } = parsed;
  const broken = parsed.querySelector('parsererror') !== null;
  if (!broken) clean(documentElement);
  host.replaceChildren(
    ...(broken ? [] : [...documentElement.childNodes].map((n) => document.importNode(n, true))),
  );
}

/** A group with the given SVG text in it. */
export function SvgMarkup({ markup, ...props }: SVGProps<SVGGElement> & { readonly markup: string }) {
  const host = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    if (host.current) mountSvg(host.current, markup);
  }, [markup]);
  return <g ref={host} {...props} />;
}
