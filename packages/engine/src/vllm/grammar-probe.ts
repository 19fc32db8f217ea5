import type { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import { UpstreamRejectedError } from '../http/errors.ts'
import { recordOf } from '../http/record.ts'
import { grammarArguments, type VllmGrammars } from './grammar.ts'
import { prefillRequest } from './request.ts'

/** A grammar of a text with which no answer begins by chance. */
const probeGrammar: Inference.Grammar = {
  prefix: '~#grammar#~',
  choices: [{ prefix: '', schema: '{}', suffix: '' }],
  maxRepeats: 1,
  separator: '',
  suffix: '',
}

/**
 * Returns whether a server's processor enforces grammars with the engine's token table: requests
 * one token of a text with which the model would not begin by itself.
 */
export async function probeGrammars(
  grammars: VllmGrammars,
  { model, salt, post }: probeGrammars.Options,
): Promise<boolean> {
  const request = prefillRequest({ model, salt }, [0])
  const seed = `0x${'00'.repeat(32)}`
  const extra_args = { seed, temperature: 0, ...grammarArguments(probeGrammar, grammars) }
  const sampling_params = { ...request.sampling_params, extra_args }
  const reply = await post({ ...request, sampling_params }).catch((error: unknown) => {
    // An older processor does not support grammars.
    if (error instanceof UpstreamRejectedError) return undefined
    throw error
  })
  const { choices } = reply ?? {}
  const [choice] = Array.isArray(choices) ? choices : []
  const { token_ids: ids } = recordOf(choice)
  const [id] = Array.isArray(ids) ? ids : []
  const follower = Grammar.follow(Grammar.from(probeGrammar), grammars.table)
  return typeof id === 'number' && follower.permits(id)
}

export declare namespace probeGrammars {
  type Options = {
    /** Name of the model on the server. */
    readonly model: string
    /** Salt of the prefix cache that no other request uses. */
    readonly salt: string
    readonly post: (body: object) => Promise<Record<string, unknown>>
  }
}
