// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '5eb6391287621e27555196b574acfa0668e719c137b18e421296691fdadf225a'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '8954807a1afd893aea745dbe5d1caacd5dc4f5b8aba2514966585c96f89acab0'
