// The modules by which a gateway reads the market, for programs that run no gateway. This entry
// point loads neither an engine nor a tokenizer.

export { RequestNotSendableError } from '../errors.ts'
export { createVerifiability, type Verifiability } from '../routing/verifiability.ts'
