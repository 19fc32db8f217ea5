import type { MarketReader } from '@ostrom/ledger'
import { isPrivateInput, openPrivateQuestion, parsePrivateInput } from '@ostrom/network/seal'
import { type Hash, Hex, Inference, MalformedError, PublicPrompt, Seed } from '@ostrom/protocol'
import type { ContentSource, Storage } from '@ostrom/storage'

/** A question of an on-chain request, in the form that engines take. */
export type OnchainQuestion = {
  readonly prompt: Inference.AnyPrompt
  readonly sampler: Inference.SamplerParameters
  readonly seed: Hash
  readonly maxTokens: number
  readonly stop: readonly string[]
  /** Key that encrypts the answer, if the question is private. It is in no log and no record. */
  readonly answerKey?: Uint8Array
}

export type OnchainQuestionOptions = {
  readonly market: Pick<MarketReader, 'requestInput'>
  /**
   * Storage of the questions and images that requests name by CID. Without it, such requests are
   * not answered.
   */
  readonly storage?: Storage | undefined
  readonly sources?: readonly ContentSource[] | undefined
  /**
   * Secret keys for private questions, newest first; without them, private questions are
   * unreadable.
   */
  readonly sealKeys?: (() => readonly Hex.Hex[]) | undefined
  /** Called before a file that the storage lacks is fetched; it throws to refuse the fetch. */
  readonly onFetch?: () => void
}

/**
 * Reads the question of an on-chain request, from the chain or by its CID.
 *
 * @throws {MalformedError} The question is invalid or too large.
 * @throws {UnsealFailedError} A private question was sealed to another key, or was changed.
 * @throws {SourceUnreachableError} The question or one of its images was not found.
 */
export async function readOnchainQuestion(
  options: OnchainQuestionOptions,
  requestId: Hash,
  signal: AbortSignal,
): Promise<OnchainQuestion> {
  const input = await options.market.requestInput(requestId)
  const bytes = input ? Hex.toBytes(input) : new Uint8Array()
  if (isPrivateInput(bytes)) return await readPrivate(options, { requestId, bytes, signal })
  let payload = PublicPrompt.parse(bytes)
  if (payload.kind === 'cid') {
    const bytesMax = PublicPrompt.BYTES_MAX
    payload = PublicPrompt.parse(await fetchFile(options, { cid: payload.cid, bytesMax, signal }))
  }
  return await questionOf(options, payload, signal)
}

/** Reads a question that is encrypted for this provider, in the input or behind its CID. */
async function readPrivate(
  options: OnchainQuestionOptions,
  { requestId, bytes, signal }: { requestId: Hash; bytes: Uint8Array; signal: AbortSignal },
): Promise<OnchainQuestion> {
  const secretKeys = options.sealKeys?.() ?? []
  const input = parsePrivateInput(bytes)
  const { place } = input
  const bytesMax = PublicPrompt.BYTES_MAX
  const content =
    place.kind === 'bytes'
      ? place.bytes
      : await fetchFile(options, { cid: place.cid, bytesMax, signal })
  const opened = await openPrivateQuestion({ secretKeys, requestId, input, content })
  const question = await questionOf(options, PublicPrompt.parse(opened.question), signal)
  return { ...question, answerKey: opened.key }
}

async function questionOf(
  options: OnchainQuestionOptions,
  payload: PublicPrompt.PublicPromptPayload,
  signal: AbortSignal,
): Promise<OnchainQuestion> {
  if (payload.kind === 'cid') throw malformed('its CID leads to another CID')
  const none = {
    sampler: Inference.greedySampler,
    seed: Seed.deriveFromUser(0n),
    maxTokens: 1,
    stop: [],
  }
  if (payload.kind === 'embed') {
    return { ...none, prompt: { kind: 'embed-texts', inputs: payload.inputs } }
  }
  const seed = Seed.deriveFromUser(payload.seed)
  if (payload.kind === 'image')
    return { ...none, seed, prompt: { kind: 'image', text: payload.text } }
  const { temperature, topP, maxTokens, stop } = payload
  const messages: Inference.ChatMessage[] = []
  for (const { images: cids = [], ...message } of payload.messages) {
    const images: Uint8Array[] = []
    for (const cid of cids) {
      images.push(await fetchFile(options, { cid, bytesMax: Inference.IMAGE_BYTES_MAX, signal }))
    }
    messages.push(images.length > 0 ? { ...message, images } : message)
  }
  const sampler = { ...Inference.greedySampler, temperature, topP }
  return { prompt: { kind: 'messages', messages }, sampler, seed, maxTokens, stop }
}

const malformed = (reason: string) =>
  new MalformedError({ what: 'question', path: 'question', reason })

type FileRequest = { readonly cid: string; readonly bytesMax: number; readonly signal: AbortSignal }

/** Fetches a file of at most `bytesMax` bytes by its CID, from the storage or a source. */
async function fetchFile(
  { storage, sources = [], onFetch }: OnchainQuestionOptions,
  { cid, bytesMax, signal }: FileRequest,
): Promise<Uint8Array> {
  if (!storage) throw malformed('it stands elsewhere, and this provider has no storage')
  const tooLarge = () => malformed(`what it names has over ${bytesMax} bytes`)
  if (!(await storage.has(cid))) {
    onFetch?.()
    const control = new AbortController()
    const onProgress = ({ bytes, bytesTotal = 0 }: { bytes: number; bytesTotal?: number }) => {
      if (Math.max(bytes, bytesTotal) > bytesMax) control.abort(tooLarge())
    }
    const both = AbortSignal.any([signal, control.signal])
    await storage.fetch({ cid }, { sources, onProgress, signal: both })
  }
  const stored = await storage.stat(cid)
  if (stored?.kind !== 'file') throw malformed('what it names is no file')
  if (stored.bytes > BigInt(bytesMax)) throw tooLarge()
  const parts: Uint8Array[] = []
  for await (const part of storage.read(cid, { signal })) parts.push(Uint8Array.from(part))
  return new Uint8Array(Buffer.concat(parts))
}
