import type { ModelVersion } from '@ostrom/ledger'

/** Options by which a creator states the terms of a version. */
export type TermsOptions = {
  readonly access: ModelVersion['access']
  /** Creator's share of the providers' pay for this version, in basis points. */
  readonly royalty: number
}
