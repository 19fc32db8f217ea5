/** Whether a license permits a use; for `conditions`, the license's text has the conditions. */
export type UsePermission = 'yes' | 'no' | 'conditions'

/** Machine-readable summary of a license; only the license's text is binding. */
export type LicenseSummary = {
  /** SPDX id, or `LicenseRef-` and a name for a license that SPDX does not list. */
  readonly spdx: string
  readonly name: string
  /** Location of the license's text. */
  readonly url: string
  readonly commercialUse: UsePermission
  readonly redistribution: UsePermission
  /** Whether derived models may be made and distributed. */
  readonly derivatives: UsePermission
  /** Whether the name of the creator must be kept. */
  readonly attribution: 'required' | 'none'
  /** Whether users must accept the license first. */
  readonly acceptance: 'required' | 'none'
  /** Location of the list of forbidden uses; absent if the license restricts no use. */
  readonly acceptableUse?: string
  /** Further terms, as text, to show before the model is served or distributed. */
  readonly notes: readonly string[]
}

const permissiveTerms = {
  commercialUse: 'yes',
  redistribution: 'yes',
  derivatives: 'yes',
  acceptance: 'none',
} as const
const restrictedTerms = {
  commercialUse: 'conditions',
  redistribution: 'conditions',
  derivatives: 'conditions',
  acceptance: 'required',
} as const

const llamaUrl = 'https://www.llama.com/llama3_1/license/'
const stability = 'https://huggingface.co/stabilityai/stable-diffusion-xl-base-1.0'
const railUrl = `${stability}/blob/462165984030d82259a11f4367a4eed129e94a7b/LICENSE.md`
const deepseekUrl = 'https://github.com/deepseek-ai/DeepSeek-LLM/blob/HEAD/LICENSE-MODEL'

/** Licenses of the catalogue's models. */
export const knownLicenses: readonly LicenseSummary[] = [
  {
    spdx: 'Apache-2.0',
    name: 'Apache License 2.0',
    url: 'https://www.apache.org/licenses/LICENSE-2.0',
    ...permissiveTerms,
    attribution: 'required',
    notes: ['Pass on the license and any NOTICE file; say what was changed.'],
  },
  {
    spdx: 'MIT',
    name: 'MIT License',
    url: 'https://spdx.org/licenses/MIT.html',
    ...permissiveTerms,
    attribution: 'required',
    notes: ['Pass on the copyright line and the license.'],
  },
  {
    spdx: 'LicenseRef-Llama-3.1-Community',
    name: 'Llama 3.1 Community License',
    url: llamaUrl,
    ...restrictedTerms,
    attribution: 'required',
    acceptableUse: 'https://www.llama.com/llama3_1/use-policy/',
    notes: [
      'Show "Built with Llama" where it is served, and pass on the agreement with copies.',
      'Models made or improved with it, or with its output, have a name that begins with "Llama".',
      'Who had more than 700 million monthly users when it was released needs a grant from Meta.',
    ],
  },
  {
    spdx: 'LicenseRef-OpenRAIL-pp-M',
    name: 'CreativeML Open RAIL++-M License',
    url: railUrl,
    commercialUse: 'yes',
    redistribution: 'conditions',
    derivatives: 'conditions',
    attribution: 'required',
    acceptance: 'required',
    acceptableUse: railUrl,
    notes: [
      'Pass on the license with its use restrictions (Attachment A), also to users of a service.',
    ],
  },
  {
    spdx: 'LicenseRef-DeepSeek-Model',
    name: 'DeepSeek License Agreement',
    url: deepseekUrl,
    commercialUse: 'yes',
    redistribution: 'conditions',
    derivatives: 'conditions',
    attribution: 'required',
    acceptance: 'required',
    acceptableUse: deepseekUrl,
    notes: ['Pass on the agreement with its use restrictions (Attachment A).'],
  },
]

/** SPDX ids of licenses, by the ids that model hubs give them and model cards state. */
const claims: ReadonlyMap<string, string> = new Map([
  ['apache-2.0', 'Apache-2.0'],
  ['mit', 'MIT'],
  ['llama3.1', 'LicenseRef-Llama-3.1-Community'],
  ['openrail++', 'LicenseRef-OpenRAIL-pp-M'],
  ['deepseek', 'LicenseRef-DeepSeek-Model'],
  ['bsd-3-clause', 'BSD-3-Clause'],
  ['bsd-2-clause', 'BSD-2-Clause'],
  ['cc-by-4.0', 'CC-BY-4.0'],
  ['cc-by-sa-4.0', 'CC-BY-SA-4.0'],
  ['cc-by-nc-4.0', 'CC-BY-NC-4.0'],
  ['cc0-1.0', 'CC0-1.0'],
  ['gpl-3.0', 'GPL-3.0-only'],
  ['agpl-3.0', 'AGPL-3.0-only'],
])

/** Returns the known facts about a license by its SPDX id. */
export const find = (spdx: string): LicenseSummary | undefined =>
  knownLicenses.find((license) => license.spdx === spdx)

/**
 * Returns the SPDX id for the claim of a file or a card. An unknown claim becomes a `LicenseRef-`
 * without known terms; `undefined` without a claim.
 */
export function fromClaim(claim: string | undefined): string | undefined {
  if (claim === undefined || claim === '' || claim === 'unknown') return undefined
  const spdx = claims.get(claim.toLowerCase())
  if (spdx) return spdx
  if (find(claim) || [...claims.values()].includes(claim)) return claim
  const plain = claim.replaceAll(/[^A-Za-z0-9.-]+/g, '-').replaceAll(/^-+|-+$/g, '')
  return plain === '' ? undefined : `LicenseRef-${plain}`.slice(0, 64)
}

/** Returns the terms of a license as lines of text. */
export function describe(spdx: string): readonly string[] {
  const found = find(spdx)
  if (!found)
    return [`License ${spdx}: nothing is known of its terms; read it before you serve it.`]
  const {
    name,
    url,
    commercialUse,
    redistribution,
    derivatives,
    acceptance,
    acceptableUse,
    notes,
  } = found
  return [
    `License ${spdx}: ${name}, ${url}`,
    `Commercial use: ${commercialUse}. Redistribution: ${redistribution}.`,
    `Derivatives: ${derivatives}.`,
    ...(acceptance === 'required' ? ['Gateways serve it once its license was accepted.'] : []),
    ...(acceptableUse ? [`Must not be used for what ${acceptableUse} names.`] : []),
    ...notes,
  ]
}
