import { decodingOf } from '@ostrom/engine/decoding'
import { hasNamedIn, type LedgerEvent, type ReceiptAnchors } from '@ostrom/ledger'
import { recover } from '@ostrom/ledger/evm'
import { isSignedBy } from '@ostrom/ledger/solana'
import {
  type AccountId,
  Address,
  Audit,
  type Domain,
  domainSchema,
  type Hash,
  Hex,
  Inference,
  JsonText,
  Manifest,
  Merkle,
  Receipt,
  Schema,
} from '@ostrom/protocol'

const BASE64_MAX = 2 * 1024 * 1024

const contentsSchema = Schema.object({
  prompt: Schema.text(BASE64_MAX),
  output: Schema.text(BASE64_MAX),
})

/** A receipt as a file, as `ostrom receipts get` prints it. */
export const receiptDocumentSchema = Schema.object({
  id: Schema.hash,
  domain: domainSchema,
  core: Receipt.jsonSchema,
  signature: Schema.hex(undefined, 4096),
  provider: Schema.account,
  /** Operator that signed for the provider; absent if the provider signed itself. */
  operator: Schema.optional(Schema.account),
  cost: Schema.decimal(128),
  /** Audit mode: which validators may read the answer. Not part of the signed core. */
  audit: Schema.optional(Schema.oneOf(...Audit.auditModes)),
  /** Facts of the model's manifest, whose hash is the model version in `core`. */
  model: Schema.optional(
    Schema.object({
      name: Schema.text(128),
      creator: Schema.account,
      license: Schema.text(64),
      /** CID of the manifest. */
      manifest: Schema.text(128),
      lineage: Schema.list(
        Schema.object({
          version: Schema.hash,
          name: Schema.text(128),
          creator: Schema.account,
          license: Schema.text(128),
          parents: Schema.list(Schema.hash, 16),
        }),
        64,
      ),
    }),
  ),
  proof: Schema.optional(
    Schema.object({
      index: Schema.decimal(64),
      count: Schema.decimal(64),
      root: Schema.hash,
      path: Schema.list(Schema.hash, 64),
    }),
  ),
  /**
   * Preimages of two hashes of the core, in base64: a gateway’s `GET /v1/answers/ID` gives them.
   */
  contents: Schema.optional(contentsSchema),
})

export type ReceiptDocument = Schema.Infer<typeof receiptDocumentSchema>

type SignatureInput = Pick<ReceiptDocument, 'domain' | 'signature'> & {
  readonly digest: Hash
  readonly account: AccountId
}

/** Whether an account's key made the signature, by the signature scheme of the receipt's chain. */
function isSigned({ domain, digest, signature, account }: SignatureInput): boolean {
  if (domain.scheme === 'eip712') return recover(digest, signature) === account
  return isSignedBy({ account, program: domain.program }, digest, signature)
}

/** Result of one check; `ok` is absent if the result is not known yet. */
export type ReceiptCheck = { readonly name: string; readonly ok?: boolean }

/** Label that is printed before the name of a check, by the result of the check. */
export const checkLabels = { true: 'ok    ', false: 'WRONG ', undefined: '      ' } as const

/** Checks a receipt's own consistency and its proof. Needs no chain and no gateway. */
export function checkReceiptFile({
  id,
  core,
  domain,
  signature,
  provider,
  operator,
  proof,
  model,
}: ReceiptDocument): ReceiptCheck[] {
  const digest = Receipt.idOf(core, domain)
  const checks: ReceiptCheck[] = [
    { name: 'id is the digest of the core', ok: digest === id },
    {
      name: operator ? 'an operator signed it for the provider' : 'the provider signed it',
      ok: isSigned({ domain, digest, signature, account: operator ?? provider }),
    },
  ]
  if (model) {
    const ok = model.manifest === Manifest.cidOf(core.modelVersion)
    // The file's name, creator and license are not checked: only the manifest itself has them.
    checks.push({ name: 'the manifest of the included model matches the core', ok })
  }
  if (proof) {
    const { index, count, root, path } = proof
    const ok = index === core.index && Merkle.verify({ id, index, count, root, proof: path })
    checks.push({ name: "it stands under the session's root", ok })
  }
  return checks
}

/**
 * Compares the question and the answer beside a receipt with its hashes. Returns no checks if the
 * file has neither.
 */
export function checkContents({
  core,
  contents,
}: Pick<ReceiptDocument, 'core' | 'contents'>): ReceiptCheck[] {
  if (!contents) return []
  const hashOf = (base64: string) => Hex.sha256Hex(Buffer.from(base64, 'base64'))
  return [
    {
      name: 'the included question matches the signed hash',
      ok: hashOf(contents.prompt) === core.promptHash,
    },
    {
      name: 'the included answer matches the signed hash',
      ok: hashOf(contents.output) === core.outputHash,
    },
  ]
}

/** Returns the question and the answer beside a receipt, decoded by the receipt's tokenizer. */
export function readContents(
  { core, contents }: Pick<ReceiptDocument, 'core' | 'contents'>,
  tokenizerJson: Uint8Array,
): {
  readonly check: ReceiptCheck
  readonly texts?: { readonly prompt: string; readonly output: string }
} {
  const ok = Hex.sha256Hex(tokenizerJson) === core.tokenizerHash
  const check = { name: 'the tokenizer matches the signed hash', ok }
  // Contents with another hash are not shown as if they were the answer.
  if (!ok || !contents || checkContents({ core, contents }).some((one) => !one.ok)) return { check }
  const { decode } = decodingOf(tokenizerJson)
  const prompt = Inference.decodePrompt(Buffer.from(contents.prompt, 'base64'))
  const output = Inference.decodeOutput(Buffer.from(contents.output, 'base64'))
  const promptText =
    prompt.kind === 'ids' ? decode(prompt.ids, { special: true }) : JsonText.stringify(prompt)
  const answered = output.ids.length > 0 ? decode(output.ids) : output.text
  return { check, texts: { prompt: promptText, output: answered } }
}

/**
 * Returns the event in which the chain recorded the last root of a session, or the root of a
 * request.
 */
export const anchorOf = (events: readonly LedgerEvent[], id: Hash) =>
  events.findLast(
    (event): event is Extract<LedgerEvent, { readonly receiptsRoot: Hash }> =>
      (event.kind === 'session-settled' && event.sessionId === id) ||
      (event.kind === 'request-claimed' && event.requestId === id),
  )

/**
 * Compares the root of a receipt's proof and the receipt's signer with the chain.
 *
 * @param deployment The domain that the reader knows. Without it, nothing shows that the receipt's
 *   contract or program is that of a market.
 */
export async function checkOnChain(
  anchors: ReceiptAnchors,
  { core, domain, proof, provider, operator }: CheckedReceipt,
  deployment?: Domain,
): Promise<readonly ReceiptCheck[]> {
  const checks: ReceiptCheck[] = []
  if (deployment) {
    const ok = isOfDeployment({ core, domain }, deployment)
    checks.push({ name: 'it is a receipt of this deployment', ok })
  }
  if (operator) checks.push(operatorCheck(await anchors.hasNamed(provider, operator)))
  // A chain can have recorded the root of no receipts, so an absent proof equals no root.
  if (!proof) return [...checks, { name: 'root on chain: the file has no proof of a root' }]
  const state = await anchors.stateOf({ id: core.sessionId, provider, root: proof.root })
  // Only this contract or program makes it a receipt of the market that the reader knows.
  const place =
    domain.scheme === 'eip712'
      ? `chain ${domain.chainId}, contract ${domain.contracts[domain.escrow]}`
      : `cluster ${domain.genesisHash}, program ${Address.format(domain.program)}`
  if (state === 'none') return [...checks, { name: 'root on chain: not settled yet' }]
  return [...checks, { name: `root on chain (${place})`, ok: state === 'settled' }]
}

/** Returns true if the receipt's id is the same under the domain of a deployment. */
function isOfDeployment(
  { core, domain }: Pick<ReceiptDocument, 'core' | 'domain'>,
  deployment: Domain,
): boolean {
  const isBoth = domain.scheme === 'eip712' && deployment.scheme === 'eip712'
  const known = isBoth ? { ...deployment, escrow: domain.escrow } : deployment
  return Receipt.idOf(core, known) === Receipt.idOf(core, domain)
}

type CheckedReceipt = Pick<ReceiptDocument, 'core' | 'domain' | 'proof' | 'provider' | 'operator'>

const operatorCheck = (ok: boolean): ReceiptCheck => {
  return { name: 'the provider has set that operator', ok }
}

/** Checks that the provider has ever named the signer of the receipt as its operator. */
export function operatorChecks(
  events: readonly LedgerEvent[],
  { provider, operator }: Pick<ReceiptDocument, 'provider' | 'operator'>,
): readonly ReceiptCheck[] {
  return operator ? [operatorCheck(hasNamedIn(events, { provider, operator }))] : []
}
