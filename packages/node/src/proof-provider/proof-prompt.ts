import { PublicInputs } from '@ostrom/integer-model'
import { isPrivateInput, openPrivateQuestion, parsePrivateInput } from '@ostrom/network/seal'
import { type Hash, type Hex, MalformedError } from '@ostrom/protocol'

/** A prompt in the form that a circuit reads. */
export type ProofPrompt = {
  readonly prompt: Uint8Array
  /** 32 bytes; zeros if the prompt is public. */
  readonly salt: Uint8Array
}

/**
 * Returns the prompt of a request: its unchanged bytes, or the private prompt to which its input
 * commits.
 *
 * @throws {MalformedError} A private input is broken, names a CID, or commits to another prompt.
 * @throws {UnsealFailedError} A private prompt was encrypted for another key.
 * @throws {ClassifierPromptTooLongError} The prompt has more bytes than circuits read.
 */
export async function readProofPrompt({
  requestId,
  input: bytes,
  sealKeys = [],
}: readProofPrompt.Options): Promise<ProofPrompt> {
  const zeros = new Uint8Array(32)
  if (!isPrivateInput(bytes)) {
    PublicInputs.commitPrompt({ prompt: bytes, salt: zeros })
    return { prompt: bytes, salt: zeros }
  }
  const input = parsePrivateInput(bytes)
  // A file behind a CID is never needed: prompts have at most 256 bytes, which fit into the input.
  if (input.place.kind === 'cid')
    throw new MalformedError({
      what: 'question',
      path: 'question',
      reason: 'a private prompt for a proof stands in the input, not behind a CID',
    })
  const content = input.place.bytes
  const opened = await openPrivateQuestion({ secretKeys: sealKeys, requestId, input, content })
  PublicInputs.commitPrompt({ prompt: opened.question, salt: opened.salt })
  return { prompt: opened.question, salt: opened.salt }
}

export declare namespace readProofPrompt {
  type Options = {
    readonly requestId: Hash
    readonly input: Uint8Array
    /** Secret keys of private prompts, newest first. */
    readonly sealKeys?: readonly Hex.Hex[]
  }
}
