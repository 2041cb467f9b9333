/**
 * What shapes are called in PowerPoint's selection pane, and what is said of them to those who do not see them. Words of the
 * language are handed in: this room knows none.
 */

/** Words of a presentation, in the language of its figures. `{names}` and `{n}` are put in here. */
export type SlideWords = {
  /** A line between two bodies. */
  readonly tie: string;
  /** What a body is called, as a text beside it. */
  readonly name: string;
  /** The line from a body to a name that stands off. */
  readonly leader: string;
  /** What stands for a body: disc, diamond, … */
  readonly mark: string;
  readonly ring: string;
  /** The point in a body's middle that lines hold on to. */
  readonly dock: string;
  readonly legend: string;
  readonly axis: string;
  readonly chart: string;
  /** Fields, rings, land below the picture. */
  readonly ground: string;
  /** Names of fields and rings. */
  readonly groundNames: string;
  readonly annotation: string;
  readonly line: string;
  readonly area: string;
  readonly picture: string;
  readonly title: string;
  readonly subtitle: string;
  /** What stands at the foot: caption, counts, source. */
  readonly foot: string;
  readonly slideNumber: string;
  readonly slide: string;
  readonly notes: string;
  /** Heading over the picture in words, in the notes. */
  readonly inWords: string;
  /** Name of the layout: a figure with its title. */
  readonly layout: string;
  /** 'Verbunden mit {names}' */
  readonly tiedTo: string;
  /** 'und {n} weiteren', after a list that was cut. */
  readonly andMore: string;
};

/** PowerPoint shows names in a narrow list; longer ones are no help there. */
const LONGEST = 100;
/** So many letters of alternative text are read to the end. */
const LONGEST_SAID = 1200;

const cut = (text: string, longest: number): string => {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
};
export const shortName = (text: string): string => cut(text.replace(/\s+/g, ' ').trim(), LONGEST);
export const shortSaid = (text: string): string => cut(text.trim(), LONGEST_SAID);

/** Names that stand for the same thing on every slide of a presentation: by an id of the picture. */
export type Names = (id: string, name: string) => string;

/**
 * PowerPoint's transition 'Morph' lets shapes glide that have the same name on two slides, if it begins with two exclamation marks.
 * Such a name may be there only once on a slide, so bodies of one name are numbered – alike on all slides.
 * @param isMorphed ids that glide; all others are called what they are
 */
export function namesFor(isMorphed: ReadonlySet<string>): Names {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  return (id, name) => {
    if (!isMorphed.has(id)) return shortName(name);
    const known = given.get(id);
    if (known !== undefined) return known;
    const short = cut(shortName(name), LONGEST - 8);
    let free = `!!${short}`;
    for (let n = 2; taken.has(free); n++) free = `!!${short} (${n})`;
    given.set(id, free);
    taken.add(free);
    return free;
  };
}

/** So many neighbours are named; whoever wants all reads the notes. */
const MOST_TIED = 12;

/** What is said of a body: what it is, and to whom it is tied – lines themselves say nothing, or readers would be flooded. */
export function saidOfBody(title: string, tied: readonly string[], words: SlideWords): string {
  const each = [...new Set(tied)];
  if (each.length === 0) return shortSaid(title);
  const shown = each.length <= MOST_TIED + 1 ? each : each.slice(0, MOST_TIED);
  const more =
    shown.length < each.length ? ` ${words.andMore.replace('{n}', String(each.length - shown.length))}` : '';
  return shortSaid(`${title}\n${words.tiedTo.replace('{names}', () => shown.join(', ') + more)}`);
}
