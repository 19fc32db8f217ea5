import { assert } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import type { GenerationRequest } from './messages.ts'

/** Returns a follower of the question's grammar, if the question has one. Runs in the child. */
export function createFollower(
  { sampler }: Pick<GenerationRequest, 'sampler'>,
  table: Grammar.TokenTable | undefined,
): Grammar.GrammarFollower | undefined {
  if (!sampler.grammar) return undefined
  assert(table, 'the parent tells what tokens stand for before it asks with a grammar')
  return Grammar.follow(Grammar.from(sampler.grammar), table)
}
