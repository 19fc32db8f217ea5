import { decodingOf } from '@ostrom/engine/decoding'
import { allEvents, type Ledger, type LedgerEvent } from '@ostrom/ledger'
import { recover } from '@ostrom/ledger/evm'
import { isSignedBy } from '@ostrom/ledger/solana'
import {
  type AccountId,
  Audit,
  domainShape,
  type Hash,
  Hex,
  Inference,
  Manifest,
  Merkle,
  Receipt,
  Shape,
} from '@ostrom/protocol'
import { toJson } from '../output.ts'

const BASE64_MAX = 2 * 1024 * 1024

const contentsShape = Shape.object({
  prompt: Shape.text(BASE64_MAX),
  output: Shape.text(BASE64_MAX),
})

/** A receipt as a file: what `ostrom receipts get` prints. */
export const receiptFileShape = Shape.object({
  id: Shape.hash,
  domain: domainShape,
  core: Receipt.fromJson,
  signature: Shape.hex(undefined, 4096),
  provider: Shape.account,
  /** Who signed for the provider, where it did not sign itself. */
  operator: Shape.optional(Shape.account),
  cost: Shape.decimal(128),
  /** Who may see the answer; the gateway keeps it beside the receipt. */
  audit: Shape.optional(Shape.oneOf(...Audit.auditModes)),
  /** Whose the model is; the version of the core is the hash of its manifest. */
  model: Shape.optional(
    Shape.object({
      name: Shape.text(128),
      creator: Shape.account,
      license: Shape.text(64),
      /** CID of the manifest. */
      manifest: Shape.text(128),
      lineage: Shape.list(
        Shape.object({
          version: Shape.hash,
          name: Shape.text(128),
          creator: Shape.account,
          license: Shape.text(128),
          parents: Shape.list(Shape.hash, 16),
        }),
        64,
      ),
    }),
  ),
  proof: Shape.optional(
    Shape.object({
      index: Shape.decimal(64),
      count: Shape.decimal(64),
      root: Shape.hash,
      path: Shape.list(Shape.hash, 64),
    }),
  ),
  /** What two hashes of the core are of, in base64: a gateway’s `GET /v1/answers/ID` gives them. */
  contents: Shape.optional(contentsShape),
})

export type ReceiptFile = Shape.Infer<typeof receiptFileShape>

type Signed = Pick<ReceiptFile, 'domain' | 'signature'> & {
  readonly digest: Hash
  readonly account: AccountId
}

/** Whether an account's key made the signature, under the scheme of the receipt's chain. */
function isSigned({ domain, digest, signature, account }: Signed): boolean {
  if (domain.scheme === 'eip712') return recover(digest, signature) === account
  return isSignedBy({ account, program: domain.program }, digest, signature)
}

/** One thing that was checked; without `ok` where it cannot be told yet. */
export type Check = { readonly name: string; readonly ok?: boolean }

/** What stands before a line that says whether something holds. */
export const marks = { true: 'ok    ', false: 'WRONG ', undefined: '      ' } as const

/** Checks a receipt against itself and its proof. Needs no chain and no gateway. */
export function checkReceiptFile({
  id,
  core,
  domain,
  signature,
  provider,
  operator,
  proof,
  model,
}: ReceiptFile): Check[] {
  const digest = Receipt.idOf(core, domain)
  const checks: Check[] = [
    { name: 'id is the digest of the core', ok: digest === id },
    {
      name: operator ? 'an operator signed it for the provider' : 'the provider signed it',
      ok: isSigned({ domain, digest, signature, account: operator ?? provider }),
    },
  ]
  if (model) {
    const ok = model.manifest === Manifest.cidOf(core.modelVersion)
    checks.push({ name: 'the model beside it is that of the core', ok })
  }
  if (proof) {
    const { index, count, root, path } = proof
    const ok = index === core.index && Merkle.verify({ id, index, count, root, proof: path })
    checks.push({ name: "it stands under the session's root", ok })
  }
  return checks
}

/** Compares the question and the answer beside a receipt with its hashes, where they are there. */
export function checkContents({ core, contents }: Pick<ReceiptFile, 'core' | 'contents'>): Check[] {
  if (!contents) return []
  const hashOf = (base64: string) => Hex.sha256Hex(Buffer.from(base64, 'base64'))
  return [
    { name: 'the question beside it was hashed', ok: hashOf(contents.prompt) === core.promptHash },
    { name: 'the answer beside it was hashed', ok: hashOf(contents.output) === core.outputHash },
  ]
}

/** What the question and the answer beside a receipt say, by the tokenizer of the receipt. */
export function readContents(
  { core, contents }: Pick<ReceiptFile, 'core' | 'contents'>,
  tokenizerJson: Uint8Array,
): {
  readonly check: Check
  readonly texts?: { readonly prompt: string; readonly output: string }
} {
  const ok = Hex.sha256Hex(tokenizerJson) === core.tokenizerHash
  const check = { name: 'the tokenizer is the one that is signed', ok }
  if (!ok || !contents) return { check }
  const { decode } = decodingOf(tokenizerJson)
  const prompt = Inference.decodePrompt(Buffer.from(contents.prompt, 'base64'))
  const output = Inference.decodeOutput(Buffer.from(contents.output, 'base64'))
  const asked = prompt.kind === 'ids' ? decode(prompt.ids, { special: true }) : toJson(prompt)
  const answered = output.ids.length > 0 ? decode(output.ids) : output.text
  return { check, texts: { prompt: asked, output: answered } }
}

/** Where the chain took the last root of a session, or that of a request. */
export const anchorOf = (events: readonly LedgerEvent[], id: Hash) =>
  events.findLast(
    (event): event is Extract<LedgerEvent, { readonly receiptsRoot: Hash }> =>
      (event.kind === 'session-settled' && event.sessionId === id) ||
      (event.kind === 'request-claimed' && event.requestId === id),
  )

/** Compares the root of a receipt's proof, and its signer, with what the chain says. */
export async function checkOnChain(
  ledger: Ledger,
  receipt: Pick<ReceiptFile, 'core' | 'proof' | 'provider' | 'operator'>,
): Promise<readonly Check[]> {
  const root = await rootCheck(ledger, receipt)
  return receipt.operator ? [...operatorChecks(await allEvents(ledger), receipt), root] : [root]
}

/** Whether the provider ever named who signed for it. */
export function operatorChecks(
  events: readonly LedgerEvent[],
  { provider, operator }: Pick<ReceiptFile, 'provider' | 'operator'>,
): readonly Check[] {
  if (!operator) return []
  const ok = events.some((event) => {
    if (event.kind !== 'operator-named' || event.market === 'court') return false
    return event.account === provider && event.operator === operator
  })
  return [{ name: 'the provider has named that operator', ok }]
}

async function rootCheck(
  ledger: Ledger,
  { core, proof }: Pick<ReceiptFile, 'core' | 'proof'>,
): Promise<Check> {
  const session = await ledger.session(core.sessionId)
  // What an answer in escrow was claimed with stands in no state, only among the events.
  const settled = session
    ? session.count > 0n && session
    : anchorOf(await allEvents(ledger), core.sessionId)
  if (!settled) return { name: 'root on chain: not settled yet' }
  return { name: 'root on chain', ok: settled.receiptsRoot === proof?.root }
}
