// A gateway's view of the market, for programs that run no gateway. This entry point loads no
// engine and no tokenizer.

export { RequestNotSendableError } from '../errors.ts'
export { createVerifiability, type Verifiability } from '../routing/verifiability.ts'
