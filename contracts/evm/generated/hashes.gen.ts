// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'a913aadeca15c6975c2e018f664970a28eed40a378fb445c96f92718da5075db'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'fceab36d35632b55717ebf09afd6ba39f9ce0a722b516feb46e2762c8b5e3597'
