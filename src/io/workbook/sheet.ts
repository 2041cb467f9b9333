/** What both readers of workbooks answer with. */

/** 'very' hidden: not even listed where a person unhides sheets. */
export type Hidden = 'no' | 'hidden' | 'very';

export type RawSheet = {
  readonly name: string;
  readonly hidden: Hidden;
  /** Null where the sheet was not to be read. */
  readonly rows: readonly (readonly string[])[] | null;
  /** Rows and runs of columns that a person does not see; they are read like the others. */
  readonly hiddenCells: number;
};

/** Whether a sheet is to be read at all. */
export type SheetWanted = (hidden: Hidden, name: string) => boolean;

/** Sheets of ours that nobody needs to see begin with this: neither read as tables nor named as hidden. */
export const OWN_SHEET = '_drehscheibe';
