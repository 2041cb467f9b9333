/** Names of bodies that could mean the same one. */
export { LIKENESS_REASONS, type LikenessReason, type LikenessReasonCode } from './compare.ts';
export {
  LIKELY,
  likeness,
  type Named,
  notDecided,
  PROPOSE_DEFAULTS,
  type ProposedPair,
  type ProposeOptions,
  pairId,
  proposeDuplicates,
} from './propose.ts';
