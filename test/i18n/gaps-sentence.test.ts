import { describe, expect, it } from 'vitest';
import { aroundOf, introductions } from '../../src/compare/introductions.ts';
import {
  gapSentences,
  introductionText,
  partnerText,
  stateText,
  wayText,
} from '../../src/i18n/gaps-sentence.ts';
import { gapRows, gapText, openWays } from '../../src/i18n/gaps-table.ts';
import { countGaps, gapsOf } from '../../src/model/gaps.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { type Bundled, bundled } from '../gallery/bundled.ts';

const LIMITS = { targets: 3, ways: 4, steps: 3 };
function pageOf(network: Bundled, centre: string) {
  const lensed = read(bundled(network), EVERYTHING);
  const { rows } = gapsOf(lensed, lensed.vertexOf.get(centre)!);
  return { rows, counts: countGaps(rows), ways: introductions(aroundOf(lensed, centre)!, rows, LIMITS) };
}
const dortmund = pageOf('dortmund-2023', 'do-shk');
const delmenhorst = pageOf('delmenhorst-2012', 'del-shk');

describe('the summary', () => {
  it('counts named, in a block, perhaps in one, not named; and says what that means', () => {
    const { counts, rows, ways } = dortmund;
    expect(gapSentences(counts, openWays(rows, ways), 'de')).toEqual([
      '2 der 20 häufigsten Partnerkategorien der Umfrage 2007 sind in Ihrem Netzwerk genannt, 2 stecken in einem Sammeleintrag, 1 könnte in einem Sammeleintrag stecken und 15 sind nicht genannt.',
      'Bei 2 Kategorien ist nur Förderung, Trägerschaft oder Ähnliches erfasst, keine Zusammenarbeit.',
      'Bei 1 offenen Kategorie könnte Sie jemand bekannt machen.',
      'Zu 17 weiteren führt in den geöffneten Netzwerken kein kurzer Weg.',
      '„Nicht genannt“ heißt nur: In diesem Netzwerk steht nichts dazu. Und niemand braucht alle zwanzig.',
    ]);
    expect(gapSentences(counts, 0, 'en')[0]).toBe(
      '2 of the 20 most frequent partner categories of the 2007 survey are named in your network, 2 are inside a collective entry, 1 could be inside a collective entry and 15 are not named.',
    );
  });

  it('says what is planned and what hangs on a person; none is a word, not a 0', () => {
    const said = gapSentences(delmenhorst.counts, 0, 'de');
    expect(said).toContain('Von den nicht genannten ist 1 geplant oder gesucht.');
    expect(said).toContain('1 hängt an einer einzelnen Person.');
    expect(gapSentences({ ...dortmund.counts, named: 0 }, 0, 'de')[0]).toMatch(/^Keine der 20 häufigsten/);
    expect(said).toContain(
      'Zu keiner offenen Kategorie führt in den geöffneten Netzwerken ein kurzer Weg über Ihre Partner.',
    );
    expect(gapSentences(delmenhorst.counts, null, 'de').join(' ')).not.toContain('Weg');
  });

  it('never says that something is missing', () => {
    for (const { counts, rows, ways } of [dortmund, delmenhorst])
      for (const language of ['de', 'en'] as const)
        expect(gapText('T', counts, rows, ways, language)).not.toMatch(/fehl|missing|lack/i);
  });
});

describe('rows and ways', () => {
  it('a row says its state, and plans with it', () => {
    const counselling = delmenhorst.rows.find((r) => r.category === 'beratungsstelle-themenspezifisch')!;
    expect(stateText(counselling, 'de')).toBe('nicht genannt – geplant');
    expect(stateText(dortmund.rows.find((r) => r.category === 'fachschule')!, 'en')).toBe(
      'could be inside a collective entry',
    );
    expect(partnerText(counselling.planned[0]!, 'de')).toBe(
      'Delmenhorster Drogenberatungsstelle – Projekt (geplant)',
    );
  });

  it('a way through a committee, and one through a carrier, each with its ties and what is to be known', () => {
    const [first] = dortmund.ways.get('wohlfahrtsverband')!;
    expect(introductionText(first!, 'de')).toBe(
      'Über „Arbeitsgemeinschaft (AG) der Selbsthilfe-Kontaktstellen und -Büros im Paritätischen NRW“ kommen Sie zu „Der Paritätische NRW“.',
    );
    const carrier = { ...first!, ways: [first!.ways[1]!] };
    expect(introductionText(carrier, 'de')).toBe(
      '„PariSozial Dortmund gGmbH“ könnte Sie mit „Der Paritätische NRW“ bekannt machen.',
    );
    expect(wayText(carrier.ways[0]!, 'de')).toEqual([
      'Sie – PariSozial Dortmund gGmbH: Trägerschaft, Förderung',
      'PariSozial Dortmund gGmbH – Der Paritätische NRW: Teil von',
      'Mit PariSozial Dortmund gGmbH ist nur Förderung, Trägerschaft oder Ähnliches erfasst.',
      'Wie eng und wie oft, ist nirgends gesagt.',
    ]);
  });

  it('says where a way hangs on one person or goes through a block', () => {
    const project = bundled('muenchen-shz-2011');
    const ends = (id: string) => project.bodies.get(id)!;
    const tie = (id: string) => ({ ...project.ties.get(id)! });
    const way = [
      { from: ends('muc-shz'), to: ends('muc-kliniken'), ties: [tie('muc-014')] },
      { from: ends('muc-kliniken'), to: ends('shk-bayern-ev'), ties: [tie('muc-021')] },
    ];
    expect(wayText(way, 'de').slice(2)).toEqual([
      'Kliniken (neun) ist ein Sammeleintrag: Wer daraus den Kontakt hat, ist nicht gesagt.',
      'Die Verbindung Kliniken (neun) – Selbsthilfekontaktstellen Bayern e.V. hängt an einer Person.',
      'Wie eng und wie oft, ist nirgends gesagt.',
    ]);
    const known = [
      { ...way[0]!, ties: [{ ...tie('muc-014'), stage: 3 as const, frequency: 'monthly' as const }] },
    ];
    expect(wayText(known, 'en')).toEqual([
      'You – Kliniken (neun): cooperation (stage 3: staff training, monthly)',
    ]);
  });

  it('the table has a row a category with as many cells as headings', () => {
    const rows = gapRows(dortmund.rows, dortmund.ways, 'de');
    expect(rows).toHaveLength(21);
    for (const row of rows) expect(row).toHaveLength(rows[0]!.length);
    expect(rows[2]!.slice(0, 5)).toEqual([2, 'Wohlfahrtsverbände', 121, 'Soziales', 'nicht genannt']);
    expect(rows[2]!.at(-2)).toBe('Der Paritätische NRW');
  });
});
