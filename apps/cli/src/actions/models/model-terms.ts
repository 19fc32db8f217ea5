import type { ModelVersion } from '@ostrom/ledger'

/** Terms of a creator for a version. */
export type TermsOptions = {
  readonly access: ModelVersion['access']
  /** Share of the providers' pay for this version, in basis points. */
  readonly royalty: number
}
