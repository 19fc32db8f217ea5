import { Option } from 'commander'

/** Returns the option that chooses the structured reference string of proofs. */
export const referenceStringOption = () =>
  new Option(
    '--reference-string <name>',
    'aztec: of the ceremony, fetched once; local: for development, anybody can forge its proofs',
  )
    .choices(['aztec', 'local'])
    .default('aztec')
