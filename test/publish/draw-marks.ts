/** Marks drawn again as SVG with their texts as text, to hold against the picture that they were read from. */
import { element, escapeXml } from '../../src/drawing/xml.ts';
import type { Picture } from '../../src/publish/marks.ts';
import { exact, redrawn, stroked } from '../../src/publish/redrawn.ts';

export const drawMarks = (picture: Picture): string =>
  redrawn(picture, (text, attributes) =>
    text.lines
      .map((line, i) =>
        element(
          'text',
          {
            ...(i === 0 ? attributes : {}),
            x: exact(line.x),
            y: exact(line.y),
            'font-family': "'Source Sans 3'",
            'text-anchor': line.anchor,
            transform:
              text.turn === 0 ? null : `rotate(${exact(text.turn)} ${exact(line.x)} ${exact(line.y)})`,
            ...stroked(text.halo),
            'paint-order': 'stroke',
          },
          ...line.runs.map((run) =>
            element(
              'tspan',
              {
                'font-size': exact(run.size),
                'font-weight': exact(run.weight),
                'letter-spacing': run.spacing === 0 ? null : exact(run.spacing),
                dx: run.gap === 0 ? null : exact(run.gap),
                fill: run.fill.colour,
                'fill-opacity': exact(run.fill.opacity),
              },
              escapeXml(run.text),
            ),
          ),
        ),
      )
      .join(''),
  );
