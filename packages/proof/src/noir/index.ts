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
  type VerifierOverrides,
} from './contract-call.ts'
export { findProver, PROVER_FOLDER, PROVER_INSTALL_COMMAND } from './installation.ts'
export { modelSourceOf } from './model-source.ts'
export { createProverNoir, type ProverNoirOptions } from './noir.ts'
export { fetchReferenceString, writeLocalReferenceString } from './reference-string.ts'
export { compileVerifier, type VerifierCode } from './verifier-contract.ts'
export { LOCAL_CHAIN_ID, localVerifierOf } from './verifier-source.ts'
export { type ClassifierCircuit, witnessOf } from './witness.ts'
