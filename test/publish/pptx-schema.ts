/**
 * What may stand in which element of a presentation, in which order and how often, as far as we write it (ECMA-376 part 1, annex A:
 * pml.xsd, dml-main.xsd; ISO/IEC 29500-3 for alternatives). PowerPoint refuses a file that has it otherwise, LibreOffice does not mind:
 * so it is held here. Content models are written as those of a DTD.
 */
import type { Node } from './pptx-reading.ts';

const FILL = '(a:noFill | a:solidFill | a:pattFill)';
const COLOUR = '(a:schemeClr | a:srgbClr | a:prstClr)';
const EFFECTS = 'a:effectLst?';
const SHAPES = '(p:sp | p:grpSp | p:cxnSp | p:pic)*';
const RUN = `${FILL}? ${EFFECTS} a:latin? a:ea? a:cs?`;
const PARAGRAPH = 'a:lnSpc? a:spcBef? a:spcAft? a:buNone? a:defRPr?';
const LEVELS = Array.from({ length: 9 }, (_, i) => `a:lvl${i + 1}pPr`);
const LEVEL_LIST = LEVELS.map((level) => `${level}?`).join(' ');
const FACES = 'a:latin a:ea a:cs';
const NOTHING = '';

const MODELS: Readonly<Record<string, string>> = {
  'p:presentation': 'p:sldMasterIdLst p:notesMasterIdLst? p:sldIdLst? p:sldSz? p:notesSz p:defaultTextStyle?',
  'p:sldMasterIdLst': 'p:sldMasterId+',
  'p:notesMasterIdLst': 'p:notesMasterId',
  'p:sldIdLst': 'p:sldId*',
  'p:defaultTextStyle': LEVEL_LIST,
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst? p:txStyles?',
  'p:sldLayoutIdLst': 'p:sldLayoutId+',
  'p:txStyles': 'p:titleStyle p:bodyStyle p:otherStyle',
  'p:titleStyle': LEVEL_LIST,
  'p:bodyStyle': LEVEL_LIST,
  'p:otherStyle': LEVEL_LIST,
  'p:notesStyle': LEVEL_LIST,
  'p:sldLayout': 'p:cSld p:clrMapOvr?',
  'p:sld': 'p:cSld p:clrMapOvr? (p:transition | mc:AlternateContent)?',
  'mc:AlternateContent': 'mc:Choice+ mc:Fallback?',
  'mc:Choice': 'p:transition',
  'mc:Fallback': 'p:transition',
  'p:transition': '(p:fade | p159:morph)',
  'p:notes': 'p:cSld p:clrMapOvr?',
  'p:notesMaster': 'p:cSld p:clrMap p:notesStyle?',
  'p:clrMapOvr': 'a:masterClrMapping',
  'p:cSld': 'p:bg? p:spTree',
  'p:bg': 'p:bgPr',
  'p:bgPr': `${FILL} ${EFFECTS}`,
  'p:spTree': `p:nvGrpSpPr p:grpSpPr ${SHAPES}`,
  'p:grpSp': `p:nvGrpSpPr p:grpSpPr ${SHAPES}`,
  'p:nvGrpSpPr': 'p:cNvPr p:cNvGrpSpPr p:nvPr',
  'p:grpSpPr': 'a:xfrm',
  'p:sp': 'p:nvSpPr p:spPr p:txBody?',
  'p:nvSpPr': 'p:cNvPr p:cNvSpPr p:nvPr',
  'p:cNvSpPr': 'a:spLocks?',
  'p:nvPr': 'p:ph?',
  'p:cNvPr': 'a:extLst?',
  'a:extLst': 'a:ext+',
  'p:cxnSp': 'p:nvCxnSpPr p:spPr',
  'p:nvCxnSpPr': 'p:cNvPr p:cNvCxnSpPr p:nvPr',
  'p:cNvCxnSpPr': 'a:stCxn? a:endCxn?',
  'p:pic': 'p:nvPicPr p:blipFill p:spPr',
  'p:nvPicPr': 'p:cNvPr p:cNvPicPr p:nvPr',
  'p:cNvPicPr': 'a:picLocks?',
  'p:blipFill': 'a:blip a:stretch',
  'a:blip': 'a:alphaModFix?',
  'a:stretch': 'a:fillRect',
  'p:spPr': `a:xfrm? (a:custGeom | a:prstGeom)? ${FILL}? a:ln?`,
  'a:xfrm': 'a:off a:ext (a:chOff a:chExt)?',
  'a:prstGeom': 'a:avLst',
  'a:avLst': 'a:gd*',
  'a:custGeom': 'a:avLst a:gdLst a:ahLst a:cxnLst a:rect a:pathLst',
  'a:pathLst': 'a:path+',
  'a:path': '(a:moveTo | a:lnTo | a:cubicBezTo | a:close)*',
  'a:moveTo': 'a:pt',
  'a:lnTo': 'a:pt',
  'a:cubicBezTo': 'a:pt a:pt a:pt',
  'a:ln': `${FILL}? (a:prstDash | a:custDash)? (a:round | a:bevel | a:miter)? a:headEnd? a:tailEnd?`,
  'a:custDash': 'a:ds*',
  'a:solidFill': COLOUR,
  'a:schemeClr': 'a:alpha?',
  'a:srgbClr': 'a:alpha?',
  'a:pattFill': 'a:fgClr a:bgClr',
  'a:fgClr': COLOUR,
  'a:bgClr': COLOUR,
  'a:effectLst': 'a:glow?',
  'a:glow': COLOUR,
  'p:txBody': 'a:bodyPr a:lstStyle? a:p+',
  'a:bodyPr': '(a:noAutofit | a:normAutofit)?',
  'a:lstStyle': LEVEL_LIST,
  'a:p': 'a:pPr? (a:r | a:br | a:fld)* a:endParaRPr?',
  'a:r': 'a:rPr? a:t',
  'a:fld': 'a:rPr? a:pPr? a:t?',
  'a:br': 'a:rPr?',
  'a:rPr': RUN,
  'a:defRPr': RUN,
  'a:endParaRPr': RUN,
  'a:pPr': PARAGRAPH,
  ...Object.fromEntries(LEVELS.map((level) => [level, PARAGRAPH])),
  'a:lnSpc': '(a:spcPct | a:spcPts)',
  'a:spcBef': '(a:spcPct | a:spcPts)',
  'a:spcAft': '(a:spcPct | a:spcPts)',
  'a:theme': 'a:themeElements',
  'a:themeElements': 'a:clrScheme a:fontScheme a:fmtScheme',
  'a:clrScheme':
    'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink',
  ...Object.fromEntries(
    'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'
      .split(' ')
      .map((slot) => [`a:${slot}`, COLOUR]),
  ),
  'a:fontScheme': 'a:majorFont a:minorFont',
  'a:majorFont': FACES,
  'a:minorFont': FACES,
  'a:fmtScheme': 'a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst',
  // At least three of each.
  'a:fillStyleLst': `${FILL} ${FILL} ${FILL}`,
  'a:bgFillStyleLst': `${FILL} ${FILL} ${FILL}`,
  'a:lnStyleLst': 'a:ln a:ln a:ln',
  'a:effectStyleLst': 'a:effectStyle a:effectStyle a:effectStyle',
  'a:effectStyle': EFFECTS,
};

/** `a:ext` is a size in one place and an extension in another. */
const modelOf = ({ name, attributes }: Node): string =>
  name === 'a:ext' && attributes.has('uri') ? 'adec:decorative' : (MODELS[name] ?? NOTHING);

const compiled = new Map<string, RegExp>();
function patternOf(model: string): RegExp {
  let pattern = compiled.get(model);
  if (!pattern) {
    pattern = new RegExp(`^${model.replace(/[\w:]+/g, '(?:$&;)').replace(/\s+/g, '')}$`);
    compiled.set(model, pattern);
  }
  return pattern;
}

/** @throws at the first element whose children are not what they may be; one of no model may have none */
export function checkSchema(path: string, nodes: Iterable<Node>): void {
  for (const node of nodes) {
    const model = modelOf(node);
    const children = node.children.map(({ name }) => `${name};`).join('');
    if (!patternOf(model).test(children))
      throw new Error(`${path}: <${node.name}> holds ${children || 'nothing'}, not ${model || 'nothing'}`);
  }
}
