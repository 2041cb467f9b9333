/** The partner sheet in words: what `model/partner-sheet.ts` found, as sections of lines. What nobody said is left out, or left to be written. */

import { sectorFill } from '../drawing/legend.ts';
import { type Palette, SHAPE_OF } from '../drawing/look.ts';
import type { PartnerSheet, SheetLine, SheetSection } from '../drawing/partner-sheet.ts';
import type { SheetNet } from '../drawing/partner-sheet-net.ts';
import type { Logo } from '../model/figure.ts';
import type { PartnerFacts } from '../model/partner-sheet.ts';
import type { Body, Project, Tie } from '../model/project.ts';
import { CROSS_SECTOR_ID, categoryName, STAGES, wordFor } from '../model/vocabulary.ts';
import { date } from './format.ts';
import { type Language, translate } from './index.ts';

export type PartnerSheetInput = {
  readonly project: Project;
  readonly facts: PartnerFacts;
  /** Names of the sectors in the order of their colours, as the lens has them. */
  readonly sectors: readonly string[];
  readonly palette: Palette;
  readonly logo: Logo | null;
  /** The day on which it is made. */
  readonly day: string;
  readonly language: Language;
};

/** Names of a list; the rest is counted. */
const MOST = 12;

export function partnerSheet(input: PartnerSheetInput): PartnerSheet {
  const { project, facts, sectors, palette, language } = input;
  const { partner } = facts;
  const t = translate(language);
  const sector = partner.sector?.value ?? null;
  const network = project.about.name[language] ?? project.about.name.de;
  return {
    kicker: [t('partner:kicker'), facts.centre?.label ?? network].join(' · '),
    title: partner.label,
    facts: factsLine(partner, language),
    sector: sector === null ? null : sectorColour(sector, sectors, palette),
    ladder:
      facts.stage === null
        ? null
        : {
            heading: t('partner:stage'),
            steps: STAGES.map((stage) => begun(wordFor('stages', stage, language))),
            at: STAGES.indexOf(facts.stage),
          },
    main: sectionsOf([together(input), next(input), events(input), joint(input), shared(input)]),
    aside: sectionsOf([contact(input), us(input)]),
    net: netOf(input),
    notes: t('partner:notes'),
    mark: project.about.synthetic ? t('lens:synthetic') : '',
    foot: [sourceLine(input), t('partner:made', { day: date(input.day, language), network })].filter(
      (line) => line !== '',
    ),
    logo: input.logo,
    description: t('partner:description', { partner: partner.label }),
  };
}

const sectorColour = (sector: string, sectors: readonly string[], palette: Palette): string | null =>
  sector === CROSS_SECTOR_ID ? palette.cross : sectorFill(sectors.indexOf(sector), palette);

const sectionsOf = (sections: readonly (SheetSection | null)[]): readonly SheetSection[] =>
  sections.filter((section) => section !== null && section.lines.length > 0) as readonly SheetSection[];

const line = (text: string, label = '', note = ''): SheetLine => ({ label, text, note });

function factsLine({ kind, category, sector, level, place }: Body, language: Language): string {
  const t = translate(language);
  const words = [
    wordFor('kinds', kind, language),
    category === '' ? '' : categoryName(category, language),
    sector === null
      ? ''
      : sector.value === CROSS_SECTOR_ID
        ? t('figure:legend.crossSector')
        : wordFor('sectors', sector.value, language),
    level === null ? '' : wordFor('levels', level, language),
    place,
  ];
  return begun(words.filter((word, i) => word !== '' && words.indexOf(word) === i).join(' · '));
}

/** With a capital letter, as lines begin. */
const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 'Kooperation · Vertrag · regelmäßig · seit 2020' */
function tieLine(tie: Tie, language: Language): SheetLine {
  const t = translate(language);
  const parts = [
    tie.formality === null ? '' : wordFor('formalities', tie.formality, language),
    tie.frequency === null ? '' : wordFor('frequencies', tie.frequency, language),
    tie.since === '' ? '' : t('partner:since', { from: date(tie.since, language) }),
    tie.until === '' ? '' : t('partner:until', { to: date(tie.until, language) }),
    tie.status === null || tie.status === 'active' ? '' : wordFor('statuses', tie.status, language),
  ];
  return line(
    begun(wordFor('tieTypes', tie.type, language)),
    '',
    parts.filter((part) => part !== '').join(' · '),
  );
}

function together({ facts, language }: PartnerSheetInput): SheetSection {
  const t = translate(language);
  const { centre, ties, ended } = facts;
  const own = ties.filter((tie) => !facts.events.includes(tie));
  const said = [...own, ...ended].map((tie) => tieLine(tie, language));
  const empty = centre === null ? 'partner:noCentre' : 'partner:nothing';
  const lines = said.length > 0 || facts.events.length > 0 ? said : [line(t(empty))];
  return { id: 'together', heading: t('partner:heading.together'), lines };
}

function next({ facts, language }: PartnerSheetInput): SheetSection {
  const t = translate(language);
  const { lastContact, nextSteps } = facts;
  return {
    id: 'next',
    heading: t('partner:heading.next'),
    lines: [
      ...(lastContact === '' ? [] : [line(date(lastContact, language), t('partner:lastContact'))]),
      ...nextSteps
        .slice(0, MOST / 2)
        .map(({ text, due }, i) =>
          line(
            text,
            i === 0 ? t('partner:nextStep') : '',
            due === '' ? '' : t('partner:due', { day: date(due, language) }),
          ),
        ),
    ],
  };
}

/** The note where it is a name, and no remark of one's own: short, and no sentences. */
const nameIn = (note: string): string =>
  note.length <= 90 && !/[.!?]\s|[.!?]$|:\s/.test(note.trim()) ? note.trim() : '';

/** Events and projects are named by what was noted of them. */
function events({ facts, language }: PartnerSheetInput): SheetSection {
  const lines = facts.events.slice(0, MOST).map((tie) => {
    const said = tieLine(tie, language);
    const note = nameIn(tie.note ? (tie.note[language] ?? tie.note.de) : '');
    const kind = [said.text, said.note ?? ''].filter((part) => part !== '').join(' · ');
    return note === '' ? said : line(note, '', kind);
  });
  return { id: 'events', heading: translate(language)('partner:heading.events'), lines };
}

function joint({ facts, language }: PartnerSheetInput): SheetSection {
  const lines = [...facts.committees, ...facts.networks].map((body) =>
    line(
      body.label,
      '',
      [
        wordFor('kinds', body.kind, language),
        body.level === null ? '' : wordFor('levels', body.level, language),
      ]
        .filter((word) => word !== '')
        .join(' · '),
    ),
  );
  return {
    id: 'bodies',
    heading: translate(language)('partner:heading.bodies'),
    lines: cut(lines, MOST, language),
  };
}

function shared({ facts, language }: PartnerSheetInput): SheetSection {
  const t = translate(language);
  const names = facts.shared.map(({ label, block }) => (block ? t('partner:block', { label }) : label));
  const some = names.slice(0, MOST);
  const rest = names.length - some.length;
  const text = [...some, ...(rest > 0 ? [t('partner:more', { count: rest })] : [])].join(' · ');
  return { id: 'shared', heading: t('partner:heading.shared'), lines: text === '' ? [] : [line(text)] };
}

/** Signs between the two that are still told apart. */
const MOST_BETWEEN = 6;

/** Committees and networks first, then others; null where the two have nobody in common. */
function netOf({ facts, sectors, palette, language }: PartnerSheetInput): SheetNet | null {
  const { centre, partner, committees, networks, shared } = facts;
  const both = [...committees, ...networks, ...shared];
  if (!centre || both.length === 0) return null;
  const t = translate(language);
  const more = both.length - MOST_BETWEEN;
  return {
    heading: t('partner:heading.net'),
    own: centre.label,
    partner: partner.label,
    isTied: facts.ties.length > 0,
    between: both.slice(0, MOST_BETWEEN).map(({ label, kind, sector }) => ({
      label,
      shape: SHAPE_OF[kind],
      sector: sector === null ? null : sectorColour(sector.value, sectors, palette),
    })),
    rest: more > 0 ? t('partner:more', { count: more }) : '',
  };
}

function cut(lines: readonly SheetLine[], most: number, language: Language): readonly SheetLine[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most), line(translate(language)('partner:more', { count: lines.length - most }))];
}

/** As noted in columns of one's own; else room to write it. */
function contact({ facts, language }: PartnerSheetInput): SheetSection {
  const t = translate(language);
  const { place } = facts.partner;
  const isSaid = place === '' || facts.contact.some(({ value }) => value.includes(place));
  const known = facts.contact.map(({ name, value }) => line(value, name));
  if (known.length > 0 && !isSaid) known.unshift(line(place, t('partner:place')));
  const open = [t('partner:person'), t('partner:phone'), t('partner:mail')].map((label) => line('', label));
  return { id: 'contact', heading: t('partner:heading.contact'), lines: known.length > 0 ? known : open };
}

function us({ facts, language }: PartnerSheetInput): SheetSection | null {
  const { centre, carriers, ownContact } = facts;
  if (!centre) return null;
  const t = translate(language);
  return {
    id: 'us',
    heading: t('partner:heading.us'),
    lines: [
      line(centre.label, '', centre.label.includes(centre.place) ? '' : centre.place),
      ...(carriers.length > 0
        ? [line(carriers.map(({ label }) => label).join(', '), t('partner:carriers'))]
        : []),
      ...ownContact.map(({ name, value }) => line(value, name)),
    ],
  };
}

function sourceLine({ facts, language }: PartnerSheetInput): string {
  const t = translate(language);
  const list = facts.sources.map(({ document, ref }) =>
    ref.lines === ''
      ? (document?.title ?? ref.document)
      : t('partner:source', {
          title: document?.title ?? ref.document,
          lines: ref.lines.replaceAll('-', '–').replaceAll(';', ', '),
        }),
  );
  return list.length === 0 ? '' : t('partner:sources', { list: list.join('; ') });
}
