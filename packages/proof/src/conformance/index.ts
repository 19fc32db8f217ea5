export { type ProverHarness, proverConformance } from './conformance.ts'
