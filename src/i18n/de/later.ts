/** German words that only parts use which are loaded on demand: loaded with them, see `loadLaterWords`. */
import chance from './chance.ts';
import compare from './compare.ts';
import comparing from './comparing.ts';
import details from './details.ts';
import direction from './direction.ts';
import duplicates from './duplicates.ts';
import edit from './edit.ts';
import explained from './explained.ts';
import explore from './explore.ts';
import figures from './figures.ts';
import filter from './filter.ts';
import follow from './follow.ts';
import gaps from './gaps.ts';
import glossary from './glossary.ts';
import grid from './grid.ts';
import groups from './groups.ts';
import help from './help.ts';
import hub from './hub.ts';
import importing from './import.ts';
import issues from './issues.ts';
import layouts from './layouts.ts';
import leaving from './leaving.ts';
import lensForm from './lens-form.ts';
import mapText from './map-text.ts';
import measures from './measures.ts';
import methods from './methods.ts';
import noticed from './noticed.ts';
import offline from './offline.ts';
import partner from './partner.ts';
import pictured from './pictured.ts';
import places from './places.ts';
import pptx from './pptx.ts';
import report from './report.ts';
import sectors from './sectors.ts';
import slides from './slides.ts';
import start from './start.ts';
import survey from './survey.ts';
import table from './table.ts';
import time from './time.ts';
import tour from './tour.ts';
import uncertainty from './uncertainty.ts';
import vision from './vision.ts';
import whatif from './whatif.ts';
import workspace from './workspace.ts';
import written from './written.ts';

export default {
  import: importing,
  chance,
  compare,
  comparing,
  details,
  direction,
  duplicates,
  edit,
  explained,
  glossary,
  explore,
  figures,
  filter,
  follow,
  gaps,
  grid,
  groups,
  help,
  hub,
  issues,
  layouts,
  leaving,
  lensForm,
  mapText,
  measures,
  methods,
  noticed,
  offline,
  partner,
  pictured,
  places,
  pptx,
  report,
  sectors,
  slides,
  start,
  survey,
  table,
  time,
  tour,
  uncertainty,
  vision,
  whatif,
  workspace,
  written,
};
