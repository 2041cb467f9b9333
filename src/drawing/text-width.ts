/**
 * Text width without a browser: advance widths of Source Sans 3 (regular 400 and semibold 600), so that a figure drawn by
 * the command line breaks and places its words exactly as the browser does. Kerning is left out (under 0.1 % here).
 *
 * Characters outside the table – other scripts, emoji – are taken wide rather than narrow, so that nothing is clipped.
 */

/** Width of a text in the unit of `size`. */
export type Measure = (text: string, size: number, weight?: number) => number;

/** Thousandths of the size, for U+0020–U+007E, then U+00A0–U+017E. */
const REGULAR = `
    200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497
    249 249 497 497 497 425 847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 566 664 569 534
    536 645 515 786 513 476 539 303 350 303 497 500 542 504 553 456 555 496 292 504 544 246 247 495 255 829
    547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497
    200 289 497 497 497 497 241 497 542 744 345 429 497 0 423 542 331 497 367 367 542 562 560 249 542 367
    365 429 781 808 796 425 544 544 544 544 544 544 822 571 527 527 527 527 263 263 263 263 639 647 664 664
    664 664 664 497 664 645 645 645 645 476 583 576 504 504 504 504 504 504 778 456 496 496 496 496 246 246
    246 246 544 547 542 542 542 542 542 497 542 544 544 544 544 467 555 467 544 504 544 504 544 504 571 456
    571 456 571 456 571 456 615 573 635 562 527 496 527 496 527 496 527 496 527 496 617 504 617 504 617 504
    617 504 652 544 692 557 263 246 263 246 263 246 263 246 263 247 526 493 480 247 579 495 495 486 255 486
    255 486 265 486 362 500 298 647 547 647 547 647 547 769 635 547 664 542 664 542 664 542 847 839 569 347
    569 347 569 347 534 419 534 419 534 419 534 419 536 338 536 338 536 338 645 544 645 544 645 544 645 544
    645 544 645 544 786 718 476 467 476 539 425 539 425 539 425`;

/** Thousandths of the size, for U+0020–U+007E, then U+00A0–U+017E. */
const SEMIBOLD = `
    200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513
    275 275 513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 582 674 592 545
    546 655 536 800 541 501 540 324 344 324 513 500 549 516 563 462 564 507 317 520 558 262 263 522 271 843
    560 549 564 564 373 431 361 556 495 748 481 495 443 324 255 324 513
    200 315 513 513 513 513 255 513 549 747 352 455 513 0 443 549 348 513 372 372 549 578 599 275 549 372
    369 455 795 827 807 444 558 558 558 558 558 558 834 576 538 538 538 538 282 282 282 282 651 656 674 674
    674 674 674 513 674 655 655 655 655 501 600 604 516 516 516 516 516 516 780 462 507 507 507 507 262 262
    262 262 552 560 549 549 549 549 549 513 549 556 556 556 556 495 564 495 558 516 558 516 558 516 576 462
    576 462 576 462 576 462 625 594 645 564 538 507 538 507 538 507 538 507 538 507 628 520 628 520 628 520
    628 520 663 558 703 566 282 262 282 262 282 262 282 262 282 262 565 524 494 263 597 522 522 502 271 502
    271 502 292 502 408 522 329 656 560 656 560 656 560 810 651 560 674 549 674 549 674 549 859 830 592 373
    592 373 592 373 545 431 545 431 545 431 545 431 546 361 546 361 546 361 655 556 655 556 655 556 655 556
    655 556 655 556 800 748 501 495 501 540 443 540 443 540 443`;

const REGULAR_MARKS: Readonly<Record<string, number>> = {
  '–': 480,
  '—': 800,
  '‘': 249,
  '’': 249,
  '‚': 249,
  '“': 426,
  '”': 426,
  '„': 426,
  '•': 304,
  '…': 948,
  '‹': 271,
  '›': 271,
  '€': 497,
  '™': 637,
  '−': 497,
  '→': 1000,
  '↔': 1000,
};

const SEMIBOLD_MARKS: Readonly<Record<string, number>> = {
  '–': 480,
  '—': 800,
  '‘': 275,
  '’': 275,
  '‚': 275,
  '“': 482,
  '”': 482,
  '„': 482,
  '•': 325,
  '…': 964,
  '‹': 282,
  '›': 282,
  '€': 513,
  '™': 660,
  '−': 513,
  '→': 1000,
  '↔': 1000,
};

type Face = { readonly table: readonly number[]; readonly marks: Readonly<Record<string, number>> };
const face = (table: string, marks: Face['marks']): Face => ({
  table: table.trim().split(/\s+/).map(Number),
  marks,
});
const FACES = { regular: face(REGULAR, REGULAR_MARKS), semibold: face(SEMIBOLD, SEMIBOLD_MARKS) } as const;

const ASCII = 0x7e - 0x20 + 1;
/** About the widest Latin letter; ideographs and emoji are a full em. */
const OTHER_ALPHABET = 700;
const FULL_WIDTH = 1000;

/** Advance width by the table; weights from 500 on count as semibold. */
export const textWidth: Measure = (text, size, weight = 400) => {
  const { table, marks } = weight >= 500 ? FACES.semibold : FACES.regular;
  let sum = 0;
  for (const char of text) sum += marks[char] ?? advance(char.codePointAt(0)!, table);
  return (sum * size) / 1000;
};

function advance(code: number, table: readonly number[]): number {
  if (code >= 0x20 && code <= 0x7e) return table[code - 0x20]!;
  if (code >= 0xa0 && code <= 0x17e) return table[ASCII + code - 0xa0]!;
  if (code < 0x20 || (code >= 0x300 && code <= 0x36f) || code === 0x200b || code === 0xfe0f) return 0;
  return code >= 0x1100 ? FULL_WIDTH : OTHER_ALPHABET;
}
