// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'df66815e1bacd401bad528b20a5725b70c882191db53d9243ca995a8b29a8ae0'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'fceab36d35632b55717ebf09afd6ba39f9ce0a722b516feb46e2762c8b5e3597'
