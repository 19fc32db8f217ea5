/** An item of a conversation, in the form of the Responses API. */
export type ResponseItem = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly type: string
}

/** A response with the input that it answered. */
export type StoredResponse = {
  /** Id of the response that it continues. */
  readonly previous?: string
  /** The items of its own request, without items of earlier responses. */
  readonly input: readonly ResponseItem[]
  /** The response as its client received it. */
  readonly response: Readonly<Record<string, unknown>> & {
    readonly id: string
    readonly output: readonly ResponseItem[]
  }
}
