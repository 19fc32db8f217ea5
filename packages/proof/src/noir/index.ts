export type { ProverNoirOptions } from './barretenberg.ts'
export {
  CERTIFIED_CIRCUIT,
  circuitOf,
  compiledCircuitOf,
  sourcesHashOf,
} from './circuit.ts'
export {
  callVerifier,
  encodeVerifyCall,
  overridesOf,
  type StatedProof,
  type VerifierOverrides,
} from './contract-call.ts'
export { findProver, PROVER_FOLDER, PROVER_INSTALL_COMMAND } from './installation.ts'
export { modelSourceOf } from './model-source.ts'
export { createProverNoir } from './noir.ts'
export { fetchReferenceString, writeLocalReferenceString } from './reference-string.ts'
export {
  createTokenProverNoir,
  TRANSFORMER_FAMILY,
  transformerCircuitOf,
} from './token-noir.ts'
export { tokenPublicInputs, tokenWitnessOf } from './token-witness.ts'
export { transformerSourceOf, transformerWeights } from './transformer-source.ts'
export { compileVerifier, type VerifierCode } from './verifier-contract.ts'
export { LOCAL_CHAIN_ID, localVerifierOf } from './verifier-source.ts'
export { type NoirCircuit, witnessOf } from './witness.ts'
