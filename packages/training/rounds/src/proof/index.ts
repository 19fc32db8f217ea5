export {
  decode,
  encode,
  type FilesByHash,
  type RoundProof,
  type RoundProofFault,
  type RoundProofVerdict,
  recompute,
} from './round-proof.ts'
