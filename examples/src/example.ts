/** Options of every example. */
export type ExampleOptions = {
  /** Base URL of the gateway's API, such as `http://127.0.0.1:8787/v1`. */
  readonly baseUrl: string
  /** An API key of the gateway: `sk-ostrom-...`. */
  readonly apiKey: string
  readonly model: string
  readonly question: string
  /** Receives each line and each piece of a streamed line. */
  readonly print: (text: string) => void
}

/** A client program; `npm run example -- NAME` runs it. */
export type Example = (options: ExampleOptions) => Promise<void>

/** A complete example that needs no gateway. Throws if a step fails. */
export type StandaloneExample = (options: Pick<ExampleOptions, 'print'>) => Promise<void>
