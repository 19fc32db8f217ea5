import type { getModel } from '../model-list.ts'

type ListedModel = Awaited<ReturnType<typeof getModel>>

/**
 * Returns a model in the form of Anthropic's API. The model's prices and verifiability classes are
 * in its field `ostrom`.
 */
export const messagesModel = ({ id, created, ostrom }: ListedModel) => ({
  type: 'model' as const,
  id,
  display_name: id,
  created_at: new Date(created * 1000).toISOString(),
  max_input_tokens: ostrom.context_length,
  ostrom,
})

/** Returns a list of models in the form of Anthropic's API, all in one page. */
export function messagesModels({ data }: { readonly data: readonly ListedModel[] }) {
  return {
    data: data.map(messagesModel),
    has_more: false,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
  }
}
